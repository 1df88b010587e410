// Rule extension-unknown: an x-amazon-apigateway-* member is an extension that exists.
import { EXTENSIONS } from '../extensions/extensions.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "OpenAPI extensions for API Gateway", the list of all of them. */
export const extensionUnknown: Rule = {
  code: 'extension-unknown',
  severity: 'warning',
  *find({ extensions }) {
    for (const { name, pointer } of extensions) {
      if (Object.hasOwn(EXTENSIONS, name)) continue;
      const message = `"${name}" is no extension that API Gateway documents.`;
      yield { pointer, message, help: 'Correct its name, or take it out.' };
    }
  },
};
