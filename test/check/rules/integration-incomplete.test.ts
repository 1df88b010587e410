import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeDocument, makeMock, makeOperation, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-incomplete', 'error', {
  finds: [
    [
      'an integration without a verb',
      withIntegration({ httpMethod: undefined }),
      [INTEGRATION, `The integration of ${TITLE} has no "httpMethod".`],
    ],
    [
      'an integration without a URI',
      withIntegration({ uri: undefined }),
      [INTEGRATION, `The integration of ${TITLE} has no "uri".`],
    ],
  ],
  passes: [['a mock without both', makeDocument(makeOperation({ 'x-amazon-apigateway-integration': makeMock() }))]],
});
