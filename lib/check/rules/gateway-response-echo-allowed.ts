// The rule gateway-response-echo-allowed.
import type { Rule } from '../rule/rule.ts';

/** The types that a request with a foreign Authorization header may get: which of them is not recorded. */
const TYPES: ReadonlySet<string> = new Set([
  'ACCESS_DENIED',
  'DEFAULT_4XX',
  'INVALID_SIGNATURE',
  'MISSING_AUTHENTICATION_TOKEN',
]);

const MESSAGE = /\$\{?context\.error\.message(?:String)?\b/;

export const gatewayResponseEchoAllowed: Rule = {
  code: 'gateway-response-echo-allowed',
  severity: 'info',
  what: 'Gateway responses about authorization do not print the message of API Gateway.',
  source:
    "Recorded by serverless/serverless#3205: on an unknown route, or one with IAM authorization, the message repeats the Authorization header: `'x' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer x'.` Advice: the caller sees its own credential, and so does every log of the response.",
  example: {
    of: 'document',
    wrong: `
      x-amazon-apigateway-gateway-responses:
        ACCESS_DENIED:
          responseTemplates:
            application/json: '{"message": $context.error.messageString}'
    `,
    right: `
      x-amazon-apigateway-gateway-responses:
        ACCESS_DENIED:
          responseTemplates:
            application/json: '{"message": "You may not do this."}'
    `,
  },
  *find({ gatewayTemplates }) {
    for (const { pointer, type, source } of gatewayTemplates) {
      if (!TYPES.has(type) || !MESSAGE.test(source)) continue;
      yield {
        pointer,
        message: `The gateway response ${type} prints $context.error.message, which can repeat the Authorization header of the request.`,
        help: 'Write a message of your own.',
      };
    }
  },
};
