import { describeRule } from '../describe-rule.ts';
import { withSchemas } from '../make-document.ts';

describeRule('model-empty', 'warning', {
  finds: [
    [
      'a schema that is a description',
      withSchemas({ Anything: { description: 'Anything.' } }),
      ['/components/schemas/Anything', 'The schema Anything has no type, properties or items.'],
    ],
  ],
  passes: [['an object without properties', withSchemas({ Empty: { title: 'Empty Schema', type: 'object' } })]],
});
