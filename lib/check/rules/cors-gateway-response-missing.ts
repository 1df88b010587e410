// The rule cors-gateway-response-missing.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const ALLOWED_ORIGIN = 'access-control-allow-origin';
const PARENTS = ['DEFAULT_4XX', 'DEFAULT_5XX'];

export const corsGatewayResponseMissing: Rule = {
  code: 'cors-gateway-response-missing',
  severity: 'info',
  what: 'Where operations have CORS headers, the gateway responses have them, too.',
  source:
    'API Gateway Developer Guide, "Gateway response types": a type that is not customized has the headers of DEFAULT_4XX or DEFAULT_5XX, and a customized one has only its own (recorded). Without them, a page sees a network error in place of a 401, 403, 413, 429 or 504. Advice, one finding per document.',
  example: {
    of: 'document',
    wrong: `
      paths:
        /items:
          get:
            x-amazon-apigateway-integration:
              type: mock
              responses:
                default:
                  statusCode: '200'
                  responseParameters:
                    method.response.header.Access-Control-Allow-Origin: "'*'"
    `,
    right: `
      paths:
        /items:
          get:
            x-amazon-apigateway-integration:
              type: mock
              responses:
                default:
                  statusCode: '200'
                  responseParameters:
                    method.response.header.Access-Control-Allow-Origin: "'*'"
      x-amazon-apigateway-gateway-responses:
        DEFAULT_4XX:
          responseParameters:
            gatewayresponse.header.Access-Control-Allow-Origin: "'*'"
        DEFAULT_5XX:
          responseParameters:
            gatewayresponse.header.Access-Control-Allow-Origin: "'*'"
    `,
  },
  *find({ operations, gatewayResponses }) {
    const headers = operations.flatMap(({ integration }) => integration?.responses.flatMap((one) => one.headers) ?? []);
    if (!headers.some(({ header }) => header?.toLowerCase() === ALLOWED_ORIGIN)) return;
    const without = gatewayResponses.find(
      (one) => !one.headers.some((item) => item.header?.toLowerCase() === ALLOWED_ORIGIN),
    );
    const absent = PARENTS.find((type) => !gatewayResponses.some((one) => one.type === type));
    const type = without?.type ?? absent;
    if (type === undefined) return;
    yield {
      pointer: without?.pointer ?? pointer(),
      message: `The gateway response ${type} has no Access-Control-Allow-Origin, so a page of another origin cannot read it.`,
      help: 'Add gatewayresponse.header.Access-Control-Allow-Origin to its responseParameters, and to all other gateway responses.',
    };
  },
};
