// The rule gateway-response-json-malformed.
import { type GatewayVariable, splitGatewayTemplate } from '../../apigateway/index.ts';
import { isJson } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

export const gatewayResponseJsonMalformed: Rule = {
  code: 'gateway-response-json-malformed',
  severity: 'warning',
  what: 'A gateway response of a JSON media type is valid JSON after its variables are replaced.',
  source:
    'API Gateway Developer Guide, "$context variables": error.messageString is the message in quotes; every other string has no quotes of its own.',
  example: {
    of: 'document',
    wrong: `
      x-amazon-apigateway-gateway-responses:
        BAD_REQUEST_BODY:
          responseTemplates:
            application/json: '{"message": "$context.error.messageString"}'
    `,
    right: `
      x-amazon-apigateway-gateway-responses:
        BAD_REQUEST_BODY:
          responseTemplates:
            application/json: '{"message": $context.error.messageString}'
    `,
  },
  *find({ gatewayTemplates }) {
    for (const { source, type, mediaType, pointer, directive } of gatewayTemplates) {
      // Other rules report a directive and an empty template.
      if (!mediaType.includes('json') || source === '' || directive !== undefined) continue;
      if (isJson(fill(source, 'text')) || isJson(fill(source, '0'))) continue;
      yield {
        pointer,
        message: `The gateway response ${type} is not valid JSON after its variables are replaced.`,
        help: 'Put quotes around every variable except $context.error.messageString, which includes its own.',
      };
    }
  },
};

/** @param free the value of variables that may be numbers. */
function fill(template: string, free: string): string {
  return splitGatewayTemplate(template)
    .map((part) => (typeof part === 'string' ? part : placeholderFor(part, free)))
    .join('');
}

function placeholderFor({ root, path }: GatewayVariable, free: string): string {
  // What a caller sends is a string without quotes: outside of them it is not JSON, and inside its own quotes end it.
  if (root.startsWith('method.request.')) return 'text';
  if (root !== 'context' || path[0] === 'authorizer') return free;
  const name = path.join('.');
  if (name === 'error.messageString') return '"text"';
  return name === 'requestTimeEpoch' ? '0' : 'text';
}
