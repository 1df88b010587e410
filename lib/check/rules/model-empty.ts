// The rule model-empty.
import type { Rule } from '../rule/rule.ts';

const DESCRIPTIVE_KEYWORDS = new Set(['title', 'description', 'externalDocs']);

export const modelEmpty: Rule = {
  code: 'model-empty',
  severity: 'warning',
  what: 'A named schema has more than a description.',
  source:
    'Recorded on AWS when a model is created: "Model schema must have at least 1 property or array items defined". A warning, because it is not known whether an import rejects it too.',
  example: {
    of: 'document',
    wrong: `
      components:
        schemas:
          Item:
            description: An item.
    `,
    right: `
      components:
        schemas:
          Item:
            description: An item.
            type: object
    `,
  },
  *find({ schemas }) {
    for (const { name, value, pointer } of schemas) {
      if (Object.keys(value).some((keyword) => !DESCRIPTIVE_KEYWORDS.has(keyword))) continue;
      yield {
        pointer,
        message: `The schema ${name} has no type, properties or items.`,
        help: 'Add a type, or remove the schema and the references to it.',
      };
    }
  },
};
