// The rule uri-variable-undeclared.
import { listUriVariables, mapsPath } from '../document/uri-variable.ts';
import type { Rule } from '../rule/rule.ts';

export const uriVariableUndeclared: Rule = {
  code: 'uri-variable-undeclared',
  severity: 'error',
  what: 'Every variable in the URI of an integration is mapped in `requestParameters`.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration.requestParameters object" and "Set up HTTP integrations": `integration.request.path.NAME` gives `{NAME}` of the URI its value.',
  example: {
    of: 'integration',
    wrong: `
      type: http
      httpMethod: GET
      uri: https://example.com/items/{id}
    `,
    right: `
      type: http
      httpMethod: GET
      uri: https://example.com/items/{id}
      requestParameters:
        integration.request.path.id: method.request.path.stream
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      if (!integration || integration.type === 'mock') continue;
      const mapped = mapsPath(integration);
      for (const name of new Set(listUriVariables(integration))) {
        if (mapped.has(name)) continue;
        yield {
          pointer: `${integration.pointer}/uri`,
          message: `The URI of ${title} has {${name}}, which nothing maps.`,
          help: `Map integration.request.path.${name}, for example to method.request.path.${name}.`,
        };
      }
    }
  },
};
