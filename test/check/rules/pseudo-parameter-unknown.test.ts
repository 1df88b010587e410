import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, withIntegration } from '../make-document.ts';

describeRule('pseudo-parameter-unknown', 'error', {
  finds: [
    [
      'a misspelled pseudo parameter in Fn::Sub and in Ref',
      withIntegration({
        credentials: { 'Fn::Sub': 'arn:${AWS::Partiton}:iam::${AWS::AccountId}:role/a' },
        cacheNamespace: { Ref: 'AWS::Stack' },
      }),
      [`${INTEGRATION}/credentials`, 'Fn::Sub uses AWS::Partiton, which is not a pseudo parameter.'],
      [`${INTEGRATION}/cacheNamespace`, 'Ref uses AWS::Stack, which is not a pseudo parameter.'],
    ],
  ],
  passes: [
    [
      'those that there are, and resources',
      withIntegration({
        credentials: { 'Fn::Sub': ['${AWS::URLSuffix}${Role}${a}', { a: { Ref: 'AWS::StackName' } }] },
      }),
    ],
  ],
});
