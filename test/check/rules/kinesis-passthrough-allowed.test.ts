import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('kinesis-passthrough-allowed', 'error', {
  finds: [
    [
      'when_no_match',
      withIntegration({ passthroughBehavior: 'when_no_match' }),
      [
        INTEGRATION,
        `${TITLE} passes bodies whose Content-Type has no template through to Kinesis, so a caller can write the entire request.`,
      ],
    ],
    [
      'nothing, which means the same',
      withIntegration({ passthroughBehavior: undefined }),
      [
        INTEGRATION,
        `${TITLE} passes bodies whose Content-Type has no template through to Kinesis, so a caller can write the entire request.`,
      ],
    ],
  ],
  passes: [['when_no_templates beside a template', withIntegration({ passthroughBehavior: 'WHEN_NO_TEMPLATES' })]],
});
