import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('integration-timeout-too-long', 'warning', {
  finds: [
    [
      'more than 29 seconds',
      withIntegration({ timeoutInMillis: 30_000 }),
      [
        `${INTEGRATION}/timeoutInMillis`,
        `${TITLE} waits 30000 ms; API Gateway takes more than 29000 only where the quota has been raised.`,
      ],
    ],
  ],
  passes: [['29 seconds', withIntegration({ timeoutInMillis: 29_000 })]],
});
