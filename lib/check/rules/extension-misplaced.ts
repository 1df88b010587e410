// The rule extension-misplaced.
import { EXTENSIONS } from '../extensions/extensions.ts';
import type { Rule } from '../rule/rule.ts';

export const extensionMisplaced: Rule = {
  code: 'extension-misplaced',
  severity: 'warning',
  what: 'Every `x-amazon-apigateway-*` extension is where API Gateway reads it.',
  source:
    "API Gateway Developer Guide, each extension's page. In OpenAPI 3.0 the endpoint configuration belongs in `servers`, in Swagger 2.0 at the root.",
  example: {
    of: 'document',
    wrong: `
      x-amazon-apigateway-endpoint-configuration:
        disableExecuteApiEndpoint: true
    `,
    right: `
      servers:
        - url: https://api.example.com
          x-amazon-apigateway-endpoint-configuration:
            disableExecuteApiEndpoint: true
    `,
  },
  *find({ extensions, specification }) {
    for (const { name, place, pointer } of extensions) {
      const known = EXTENSIONS[name];
      if (known === undefined || known.httpApiOnly) continue;
      const places = (specification === 'swagger-2.0' && known.swaggerPlaces) || known.places;
      if (places.includes(place)) continue;
      const message = `"${name}" has no effect in ${place}.`;
      yield { pointer, message, help: `Move it to ${places.join(' or ')}.` };
    }
  },
};
