// The rule mapped-path-ignored.
import { type Integration, parseMappingTarget, uriText } from '../../apigateway/index.ts';
import { listUriVariables } from '../document/uri-variable.ts';
import type { Rule } from '../rule/rule.ts';

export const mappedPathIgnored: Rule = {
  code: 'mapped-path-ignored',
  severity: 'warning',
  what: 'Every path parameter that `requestParameters` maps is a variable of the URI.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration.requestParameters object": the value goes to `{NAME}` of the URI. A mapping without it has no effect.',
  example: {
    of: 'integration',
    wrong: `
      type: http
      httpMethod: GET
      uri: https://example.com/items
      requestParameters:
        integration.request.path.id: method.request.path.stream
    `,
    right: `
      type: http
      httpMethod: GET
      uri: https://example.com/items/{id}
      requestParameters:
        integration.request.path.id: method.request.path.stream
    `,
  },
  *find({ requestMappings }) {
    for (const { operation, integration, target, pointer } of requestMappings) {
      const { location, name } = parseMappingTarget(target, 'request') ?? {};
      const variables = location === 'path' ? listUriVariables(integration) : undefined;
      if (name === undefined || !variables || variables.includes(name) || isUnknown(integration)) continue;
      yield {
        pointer,
        message: `${operation.title} maps ${target}, and its URI has no {${name}}.`,
        help: `Put {${name}} into the URI, or remove the mapping.`,
      };
    }
  },
};

/** A stage variable or a name of the stack can have it. */
function isUnknown({ value }: Integration): boolean {
  return /\$\{(?!AWS::)/.test(uriText(value['uri']) ?? '') && !uriText(value['uri'])?.includes(':lambda:');
}
