// The rule model-deprecated-ignored.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

export const modelDeprecatedIgnored: Rule = {
  code: 'model-deprecated-ignored',
  severity: 'warning',
  what: 'No model relies on `deprecated`, which API Gateway drops.',
  source: 'API Gateway Developer Guide, "Amazon API Gateway important notes": not supported, dropped in exports.',
  *find({ modelSchemas }) {
    for (const { schema, pointer: place } of modelSchemas) {
      if (typeof schema['deprecated'] !== 'boolean') continue;
      const message = 'API Gateway drops "deprecated" from models.';
      yield { pointer: place + pointer('deprecated'), message, help: 'Say so in the description.' };
    }
  },
};
