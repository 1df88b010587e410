import { describeRule } from '../describe-rule.ts';
import { makeDocument } from '../make-document.ts';

describeRule('extension-unknown', 'warning', {
  finds: [
    [
      'an extension that does not exist',
      makeDocument(undefined, { 'x-amazon-apigateway-policies': {} }),
      [
        '/x-amazon-apigateway-policies',
        '"x-amazon-apigateway-policies" is not an extension that API Gateway documents.',
      ],
    ],
  ],
  passes: [['extensions of others', makeDocument(undefined, { 'x-logo': {}, 'x-amazon-other': 1 })]],
});
