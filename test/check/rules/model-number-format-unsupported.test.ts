import { describeRule } from '../describe-rule.ts';
import { withSchemas } from '../make-document.ts';

describeRule('model-number-format-unsupported', 'warning', {
  finds: [
    [
      'a format of numbers',
      withSchemas({ A: { type: 'object', properties: { n: { type: 'integer', format: 'int64' } } } }),
      ['/components/schemas/A/properties/n/format', 'API Gateway does not support the format "int64" in models.'],
    ],
  ],
  passes: [
    [
      'a format of strings',
      withSchemas({ A: { type: 'object', properties: { t: { type: 'string', format: 'byte' } } } }),
    ],
  ],
});
