// Rule model-name-malformed: the name of a schema has letters and digits only.
import { memberOf, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Amazon API Gateway important notes": a schema becomes a model, whose name is alphanumeric. */
export const modelNameMalformed: Rule = {
  code: 'model-name-malformed',
  severity: 'error',
  *find({ root }) {
    for (const name of Object.keys(objectOf(memberOf(root['components'], 'schemas')))) {
      if (/^[A-Za-z0-9]+$/.test(name)) continue;
      yield {
        pointer: pointer('components', 'schemas', name),
        message: `The schema name ${JSON.stringify(name)} cannot be the name of a model.`,
        help: 'Use letters and digits only.',
      };
    }
  },
};
