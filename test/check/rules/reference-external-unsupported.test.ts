import { describeRule } from '../describe-rule.ts';
import { withSchemas } from '../make-document.ts';

describeRule('reference-external-unsupported', 'warning', {
  finds: [
    [
      'a place in another file',
      withSchemas({ A: { $ref: '../shared/other.yaml#/A' } }),
      [
        '/components/schemas/A/$ref',
        '"../shared/other.yaml#/A" points to another file; API Gateway does not follow it.',
      ],
    ],
    [
      'several, once',
      withSchemas({ A: { $ref: 'a.json' }, B: { type: 'object', properties: { c: { $ref: 'b.yml#/C' } } } }),
      [
        '/components/schemas/A/$ref',
        '"a.json" points to another file, as do 1 more references; API Gateway does not follow it.',
      ],
    ],
  ],
  passes: [
    [
      'a reference within the document',
      withSchemas({
        A: { type: 'object', properties: { 'b.yaml': { $ref: '#/components/schemas/B' } } },
        B: { type: 'string' },
      }),
    ],
  ],
});
