import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeDocument, makeMock, makeOperation, TITLE, withIntegration } from '../make-document.ts';

/** The response of StartSyncExecution, which is 200 for executions that failed. */
const DECIDES = {
  'application/json': "#if($input.path('$.status') != 'SUCCEEDED')#set($context.responseOverride.status = 502)#end{}",
};

describeRule('integration-failure-hidden', 'warning', {
  finds: [
    [
      'a default of 200',
      withIntegration({ responses: { default: { statusCode: '200' } } }),
      [
        `${INTEGRATION}/responses/default/statusCode`,
        `The integration response "default" of ${TITLE} returns 200 for any status code that no pattern matches: the caller mistakes a failure for a success.`,
      ],
    ],
    [
      'a pattern that makes 400 a success',
      withIntegration({ responses: { '[24]\\d{2}': { statusCode: 200 }, default: { statusCode: '500' } } }),
      [
        `${INTEGRATION}/responses/[24]\\d{2}/statusCode`,
        `The integration response "[24]\\d{2}" of ${TITLE} returns 200 for the backend's 400: the caller mistakes a failure for a success.`,
      ],
    ],
  ],
  passes: [
    [
      'a default whose template sets the status code',
      withIntegration({ responses: { default: { statusCode: '200', responseTemplates: DECIDES } } }),
    ],
    ['a mock, which has no backend', makeDocument(makeOperation({ 'x-amazon-apigateway-integration': makeMock() }))],
  ],
});
