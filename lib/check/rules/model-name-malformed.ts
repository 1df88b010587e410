// The rule model-name-malformed.
import type { Rule } from '../rule/rule.ts';

export const modelNameMalformed: Rule = {
  code: 'model-name-malformed',
  severity: 'error',
  what: 'The name of a schema has letters and digits only.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes": a schema becomes a model, whose name is alphanumeric.',
  example: {
    of: 'document',
    wrong: `
      components:
        schemas:
          item-list: { type: array }
    `,
    right: `
      components:
        schemas:
          ItemList: { type: array }
    `,
  },
  *find({ schemas }) {
    for (const { name, pointer } of schemas) {
      if (/^[A-Za-z0-9]+$/.test(name)) continue;
      yield {
        pointer,
        message: `The schema name ${JSON.stringify(name)} is not a valid model name.`,
        help: 'Use letters and digits only.',
      };
    }
  },
};
