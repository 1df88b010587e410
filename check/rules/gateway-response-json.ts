// Rule gateway-response-json: a gateway response of a JSON media type is JSON when its variables are replaced.
import { isJson } from '../../openapi/is-json.ts';
import { listGatewayTemplates, vtlIn } from '../document/gateway-template.ts';
import type { Rule } from '../rule.ts';

const NAME = '(?:context|stageVariables|method)(?:\\.[A-Za-z0-9_-]+)+';
const VARIABLE = new RegExp(`\\$(?:\\{${NAME}\\}|${NAME})`, 'g');

/** Source: API Gateway developer guide, "$context variables": error.messageString is the message in quotes, every other text is bare. */
export const gatewayResponseJson: Rule = {
  code: 'gateway-response-json',
  severity: 'error',
  *find({ root }) {
    for (const template of listGatewayTemplates(root)) {
      const { source, type, mediaType, pointer } = template;
      // VTL there is a mistake of its own, and so is an empty template.
      if (!mediaType.includes('json') || source === '' || vtlIn(template)) continue;
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
  return template.replaceAll(VARIABLE, (variable) => {
    const name = variable.replaceAll(/[${}]/g, '');
    if (name === 'context.error.messageString') return '"text"';
    if (name === 'context.requestTimeEpoch') return '0';
    return /^context\.(?!authorizer\.)/.test(name) ? 'text' : free;
  });
}
