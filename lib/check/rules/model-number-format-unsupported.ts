// Rule model-number-format-unsupported: a number in a model has no format that API Gateway does not support.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const UNSUPPORTED: readonly unknown[] = ['int32', 'int64', 'decimal'];

/** Source: API Gateway developer guide, "Amazon API Gateway important notes" (int32, int64, decimal); no refused import is on record. */
export const modelNumberFormatUnsupported: Rule = {
  code: 'model-number-format-unsupported',
  severity: 'warning',
  *find({ modelSchemas }) {
    for (const { schema, pointer: place } of modelSchemas) {
      if (!UNSUPPORTED.includes(schema['format'])) continue;
      yield {
        pointer: place + pointer('format'),
        message: `API Gateway does not support the format ${JSON.stringify(schema['format'])} in models.`,
        help: 'Take it out; minimum and maximum say the same.',
      };
    }
  },
};
