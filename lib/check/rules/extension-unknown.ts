// The rule extension-unknown.
import { EXTENSIONS } from '../extensions/extensions.ts';
import type { Rule } from '../rule/rule.ts';

export const extensionUnknown: Rule = {
  code: 'extension-unknown',
  severity: 'warning',
  what: 'Every `x-amazon-apigateway-*` member is an extension that exists.',
  source: 'API Gateway Developer Guide, "OpenAPI extensions for API Gateway", which lists all of them.',
  example: {
    of: 'operation',
    wrong: `
      x-amazon-apigateway-intergration:
        type: mock
    `,
    right: `
      x-amazon-apigateway-integration:
        type: mock
    `,
  },
  *find({ extensions }) {
    for (const { name, pointer } of extensions) {
      if (Object.hasOwn(EXTENSIONS, name)) continue;
      const message = `"${name}" is not an extension that API Gateway documents.`;
      yield { pointer, message, help: 'Correct the name, or remove it.' };
    }
  },
};
