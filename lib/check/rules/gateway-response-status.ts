// Rule gateway-response-status: the two default gateway responses leave every status as it is.
import { memberOf, wordsOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';

/** Source: API Gateway developer guide, "Gateway response types": a status there replaces that of every type without its own response. */
export const gatewayResponseStatus: Rule = {
  code: 'gateway-response-status',
  severity: 'warning',
  *find({ root }) {
    for (const type of ['DEFAULT_4XX', 'DEFAULT_5XX']) {
      const status = memberOf(memberOf(root[MEMBER], type), 'statusCode');
      if (status === undefined) continue;
      yield {
        pointer: pointer(MEMBER, type, 'statusCode'),
        message: `${type} turns every ${type.slice(-3)} of API Gateway that has no response of its own into ${wordsOf(status)}.`,
        help: 'Leave statusCode out there.',
      };
    }
  },
};
