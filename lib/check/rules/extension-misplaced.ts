// Rule extension-misplaced: an x-amazon-apigateway-* extension stands where API Gateway looks for it.
import { EXTENSIONS } from '../extensions/extensions.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, each extension's page; in OpenAPI 3.0 the endpoint configuration belongs into `servers`. */
export const extensionMisplaced: Rule = {
  code: 'extension-misplaced',
  severity: 'warning',
  *find({ extensions }) {
    for (const { name, place, pointer } of extensions) {
      const known = EXTENSIONS[name];
      if (known === undefined || known.httpApiOnly || known.places.includes(place)) continue;
      const message = `"${name}" has no effect in ${place}.`;
      yield { pointer, message, help: `Move it to ${known.places.join(' or ')}.` };
    }
  },
};
