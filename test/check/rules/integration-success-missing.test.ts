import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

/** The response of StartSyncExecution, with a default of 500. */
const DECIDES = {
  'application/json': "#if($input.path('$.status') == 'SUCCEEDED')#set($context.responseOverride.status = 200)#end{}",
};

describeRule('integration-success-missing', 'error', {
  finds: [
    [
      'errors and a fallback alone',
      withIntegration({ responses: { default: { statusCode: '500' } } }),
      [
        `${INTEGRATION}/responses`,
        `No integration response of ${TITLE} matches 200, so default turns a success into 500.`,
      ],
    ],
  ],
  passes: [
    [
      'a fallback whose template sets the status code',
      withIntegration({ responses: { default: { statusCode: '500', responseTemplates: DECIDES } } }),
    ],
    [
      'success by one status',
      withIntegration({ responses: { '200': { statusCode: '200' }, default: { statusCode: '500' } } }),
    ],
  ],
});
