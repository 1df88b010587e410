import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

const message = `${TITLE} calls the service with the credentials of its caller, who then needs permission for the service itself.`;

describeRule('integration-credentials-unprotected', 'warning', {
  finds: [
    [
      'the credentials of the caller',
      withIntegration({ credentials: 'arn:aws:iam::*:user/*' }),
      [`${INTEGRATION}/credentials`, message],
    ],
    [
      'the same in another partition',
      withIntegration({ credentials: 'arn:aws-us-gov:iam::*:user/*' }),
      [`${INTEGRATION}/credentials`, message],
    ],
  ],
  passes: [['a role of the stack', withIntegration({ credentials: { 'Fn::GetAtt': ['Role', 'Arn'] } })]],
});
