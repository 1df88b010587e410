import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-timeout-too-long', 'warning', {
  finds: [
    [
      'more than 29 seconds',
      withIntegration({ timeoutInMillis: 30_000 }),
      [
        `${INTEGRATION}/timeoutInMillis`,
        `${TITLE} has a timeout of 30000 ms; API Gateway accepts more than 29000 only if the quota has been raised.`,
      ],
    ],
  ],
  passes: [['29 seconds', withIntegration({ timeoutInMillis: 29_000 })]],
});
