import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, withIntegration } from '../make-document.ts';

describeRule('intrinsic-argument-malformed', 'error', {
  finds: [
    [
      'a resource without attribute, and a Ref to a list',
      withIntegration({ credentials: { 'Fn::GetAtt': ['Role'] }, cacheNamespace: { Ref: ['a'] } }),
      [`${INTEGRATION}/credentials`, 'Fn::GetAtt does not accept ["Role"].'],
      [`${INTEGRATION}/cacheNamespace`, 'Ref does not accept ["a"].'],
    ],
    [
      'Fn::Sub of a number and Fn::Join of a string',
      withIntegration({ credentials: { 'Fn::Sub': 1 }, cacheNamespace: { 'Fn::Join': 'a' } }),
      [`${INTEGRATION}/credentials`, 'Fn::Sub does not accept 1.'],
      [`${INTEGRATION}/cacheNamespace`, 'Fn::Join does not accept "a".'],
    ],
  ],
  passes: [
    [
      'all forms that CloudFormation takes',
      withIntegration({
        credentials: { 'Fn::GetAtt': 'Role.Arn' },
        cacheNamespace: { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] },
        connectionId: { 'Fn::If': ['A', 'b', 'c'] },
      }),
    ],
  ],
});
