// The rule gateway-response-status-overwritten.
import { describeValue } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

export const gatewayResponseStatusOverwritten: Rule = {
  code: 'gateway-response-status-overwritten',
  severity: 'warning',
  what: 'The gateway responses DEFAULT_4XX and DEFAULT_5XX do not set a status code.',
  source:
    'API Gateway Developer Guide, "Gateway response types": a status code there replaces that of every response type without a gateway response of its own.',
  example: {
    of: 'document',
    wrong: `
      x-amazon-apigateway-gateway-responses:
        DEFAULT_4XX:
          statusCode: '422'
    `,
    right: `
      x-amazon-apigateway-gateway-responses:
        BAD_REQUEST_BODY:
          statusCode: '422'
    `,
  },
  *find({ gatewayResponses }) {
    for (const { type, value, pointer } of gatewayResponses) {
      const status = value['statusCode'];
      if (status === undefined || !['DEFAULT_4XX', 'DEFAULT_5XX'].includes(type)) continue;
      yield {
        pointer: `${pointer}/statusCode`,
        message: `${type} turns every ${type.slice(-3)} of API Gateway that has no response of its own into ${describeValue(status)}.`,
        help: 'Remove statusCode.',
      };
    }
  },
};
