// Rule gateway-response-json-malformed: a gateway response of a JSON media type is JSON when its variables are replaced.
import { type GatewayVariable, splitGatewayTemplate } from '../../apigateway/index.ts';
import { isJson } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "$context variables": error.messageString is the message in quotes, every other text is bare. */
export const gatewayResponseJsonMalformed: Rule = {
  code: 'gateway-response-json-malformed',
  severity: 'error',
  *find({ gatewayTemplates }) {
    for (const { source, type, mediaType, pointer, directive } of gatewayTemplates) {
      // A directive is a mistake of its own, and so is an empty template.
      if (!mediaType.includes('json') || source === '' || directive !== undefined) continue;
      if (isJson(fill(source, 'text')) || isJson(fill(source, '0'))) continue;
      yield {
        pointer,
        message: `The gateway response ${type} is no JSON when its variables are replaced.`,
        help: 'Put quotes around every variable but $context.error.messageString, which brings its own.',
      };
    }
  },
};

/** Those that may be numbers stand as `free`. */
function fill(template: string, free: string): string {
  return splitGatewayTemplate(template)
    .map((part) => (typeof part === 'string' ? part : placeholderFor(part, free)))
    .join('');
}

function placeholderFor({ root, path }: GatewayVariable, free: string): string {
  if (root !== 'context' || path[0] === 'authorizer') return free;
  const name = path.join('.');
  if (name === 'error.messageString') return '"text"';
  return name === 'requestTimeEpoch' ? '0' : 'text';
}
