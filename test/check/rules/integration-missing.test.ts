import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION, TITLE, withPaths } from '../make-document.ts';

describeRule('integration-missing', 'error', {
  finds: [
    [
      'an operation without an integration',
      makeDocument(makeOperation({ 'x-amazon-apigateway-integration': undefined })),
      [OPERATION, `${TITLE} has no x-amazon-apigateway-integration.`],
    ],
  ],
  passes: [['a path item without operations', withPaths({ '/a': { summary: 'Nothing yet.' } })]],
});
