import { describeRule } from '../describe-rule.ts';
import { withSchemas } from '../make-document.ts';

describeRule('model-combined-reference-unsupported', 'error', {
  finds: [
    [
      'a reference within allOf',
      withSchemas({ A: { type: 'object' }, B: { allOf: [{ type: 'object' }, { $ref: '#/components/schemas/A' }] } }),
      [
        '/components/schemas/B/allOf/1/$ref',
        'API Gateway does not support the reference "#/components/schemas/A" within allOf.',
      ],
    ],
  ],
  passes: [
    [
      'references elsewhere',
      withSchemas({
        A: { type: 'object' },
        B: { type: 'object', properties: { a: { $ref: '#/components/schemas/A' } } },
      }),
    ],
  ],
});
