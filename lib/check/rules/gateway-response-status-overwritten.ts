// Rule gateway-response-status-overwritten: the two default gateway responses leave every status as it is.
import { wordsOf } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Gateway response types": a status there replaces that of every type without its own response. */
export const gatewayResponseStatusOverwritten: Rule = {
  code: 'gateway-response-status-overwritten',
  severity: 'warning',
  *find({ gatewayResponses }) {
    for (const { type, value, pointer } of gatewayResponses) {
      const status = value['statusCode'];
      if (status === undefined || !['DEFAULT_4XX', 'DEFAULT_5XX'].includes(type)) continue;
      yield {
        pointer: `${pointer}/statusCode`,
        message: `${type} turns every ${type.slice(-3)} of API Gateway that has no response of its own into ${wordsOf(status)}.`,
        help: 'Leave statusCode out there.',
      };
    }
  },
};
