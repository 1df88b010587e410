// The rule cors-credentials-conflicting.
import type { ParameterMapping } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const corsCredentialsConflicting: Rule = {
  code: 'cors-credentials-conflicting',
  severity: 'warning',
  what: 'A response that allows credentials of a browser names the origin.',
  source:
    'Fetch Standard, "CORS protocol and credentials": with `Access-Control-Allow-Credentials: true`, browsers refuse `Access-Control-Allow-Origin: *`. Other callers get the response, so it is a warning.',
  example: {
    of: 'integration',
    wrong: `
      responses:
        default:
          statusCode: '200'
          responseParameters:
            method.response.header.Access-Control-Allow-Origin: "'*'"
            method.response.header.Access-Control-Allow-Credentials: "'true'"
    `,
    right: `
      responses:
        default:
          statusCode: '200'
          responseParameters:
            method.response.header.Access-Control-Allow-Origin: "'https://app.example.com'"
            method.response.header.Access-Control-Allow-Credentials: "'true'"
    `,
  },
  *find({ operations, gatewayResponses }) {
    const sets = [...gatewayResponses, ...operations.flatMap(({ integration }) => integration?.responses ?? [])];
    for (const { headers } of sets) {
      const credentials = findConstant(headers, 'access-control-allow-credentials', "'true'");
      if (!credentials || !findConstant(headers, 'access-control-allow-origin', "'*'")) continue;
      yield {
        pointer: credentials.pointer,
        message: 'Browsers refuse a response that allows credentials and any origin.',
        help: 'Name one origin, or remove Access-Control-Allow-Credentials.',
      };
    }
  },
};

function findConstant(headers: readonly ParameterMapping[], name: string, value: string): ParameterMapping | undefined {
  return headers.find(({ header, expression }) => header?.toLowerCase() === name && expression === value);
}
