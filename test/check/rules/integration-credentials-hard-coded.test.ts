import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

const message = `${TITLE} uses a role of the account 12…: the document works in that account only.`;

describeRule('integration-credentials-hard-coded', 'warning', {
  finds: [
    [
      'the role of an account',
      withIntegration({ credentials: 'arn:aws:iam::123456789012:role/kinesis' }),
      [`${INTEGRATION}/credentials`, message],
    ],
    [
      'the role of an account in another partition',
      withIntegration({ credentials: 'arn:aws-cn:iam::123456789012:role/kinesis' }),
      [`${INTEGRATION}/credentials`, message],
    ],
  ],
  passes: [
    [
      'a role with the account of the stack',
      withIntegration({ credentials: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/kinesis' } }),
    ],
  ],
});
