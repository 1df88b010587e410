import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, withSchemas } from '../make-document.ts';

describeRule('model-deprecated-ignored', 'warning', {
  finds: [
    [
      'a deprecated schema',
      withSchemas({ A: { type: 'object', deprecated: true } }),
      ['/components/schemas/A/deprecated', 'API Gateway drops "deprecated" from models.'],
    ],
  ],
  passes: [
    [
      'a property of that name',
      withSchemas({ A: { type: 'object', properties: { deprecated: { type: 'boolean' } } } }),
    ],
    ['a deprecated operation', makeDocument(makeOperation({ deprecated: true }))],
  ],
});
