// Rule model-deprecated-ignored: `deprecated` is not relied upon in a schema, as API Gateway drops it.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Amazon API Gateway important notes": not supported, dropped in exports. */
export const modelDeprecatedIgnored: Rule = {
  code: 'model-deprecated-ignored',
  severity: 'warning',
  *find({ modelSchemas }) {
    for (const { schema, pointer: place } of modelSchemas) {
      if (typeof schema['deprecated'] !== 'boolean') continue;
      const message = 'API Gateway drops "deprecated" from models.';
      yield { pointer: place + pointer('deprecated'), message, help: 'Say it in the description.' };
    }
  },
};
