// Rule model-empty: a named schema says more than a description.
import { isObject, memberOf, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const SAYS_NOTHING = new Set(['title', 'description', 'externalDocs']);

/**
 * Source, recorded on AWS: "Model schema must have at least 1 property or array items defined", when a model is created; whether
 * import refuses it too is not known, hence a warning.
 */
export const modelEmpty: Rule = {
  code: 'model-empty',
  severity: 'warning',
  *find({ root }) {
    for (const [name, schema] of Object.entries(objectOf(memberOf(root['components'], 'schemas')))) {
      if (!isObject(schema) || Object.keys(schema).some((keyword) => !SAYS_NOTHING.has(keyword))) continue;
      yield {
        pointer: pointer('components', 'schemas', name),
        message: `The schema ${name} has no type, properties or items.`,
        help: 'Give it a type, or write what uses it without a schema.',
      };
    }
  },
};
