import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('kinesis-uri-hard-coded', 'info', {
  finds: [
    [
      'a plain URI',
      withIntegration({ uri: 'arn:aws:apigateway:us-east-1:kinesis:action/PutRecord' }),
      [`${INTEGRATION}/uri`, `The URI of ${TITLE} hard-codes "aws" and "us-east-1".`],
    ],
    [
      'a fixed partition',
      withIntegration({ uri: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:kinesis:action/PutRecord' } }),
      [`${INTEGRATION}/uri`, `The URI of ${TITLE} hard-codes "aws".`],
    ],
  ],
  passes: [
    [
      'variables that import itself replaces',
      withIntegration({ uri: 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord' }),
    ],
  ],
});
