import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

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
      'success by one status',
      withIntegration({ responses: { '200': { statusCode: '200' }, default: { statusCode: '500' } } }),
    ],
  ],
});
