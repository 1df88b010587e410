import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('kinesis-credentials-missing', 'error', {
  finds: [
    [
      'no role',
      withIntegration({ credentials: undefined }),
      [INTEGRATION, `${TITLE} calls Kinesis without "credentials", so every call is denied.`],
    ],
  ],
  passes: [['a role', withIntegration({ credentials: { Ref: 'Role' } })]],
});
