// The rule model-number-format-unsupported.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const UNSUPPORTED: readonly unknown[] = ['int32', 'int64', 'decimal'];

export const modelNumberFormatUnsupported: Rule = {
  code: 'model-number-format-unsupported',
  severity: 'warning',
  what: 'Numbers in models have only formats that API Gateway supports.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes" (int32, int64, decimal). No rejected import is on record.',
  *find({ modelSchemas }) {
    for (const { schema, pointer: place } of modelSchemas) {
      if (!UNSUPPORTED.includes(schema['format'])) continue;
      yield {
        pointer: place + pointer('format'),
        message: `API Gateway does not support the format ${JSON.stringify(schema['format'])} in models.`,
        help: 'Remove it; minimum and maximum can express the same.',
      };
    }
  },
};
