import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('kinesis-integration-type-wrong', 'error', {
  finds: [
    [
      'a proxy',
      withIntegration({ type: 'aws_proxy' }),
      [`${INTEGRATION}/type`, `${TITLE} calls Kinesis with the integration type aws_proxy.`],
    ],
  ],
  passes: [['the type in upper case', withIntegration({ type: 'AWS' })]],
});
