import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, TITLE, withIntegration, withPaths } from '../make-document.ts';

/** An operation with this integration. */
function operation(integration: Json, members: Json = {}): Json {
  return { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': integration, ...members };
}

describeRule('integration-uri-hard-coded', 'info', {
  finds: [
    [
      'a plain URI',
      withIntegration({ uri: 'arn:aws:apigateway:us-east-1:kinesis:action/PutRecord' }),
      [`${INTEGRATION}/uri`, `The URI of ${TITLE} hard-codes "us-east-1".`],
    ],
    [
      'an account, in two operations',
      withPaths({
        '/a': {
          get: operation({
            type: 'aws_proxy',
            httpMethod: 'POST',
            uri: {
              'Fn::Sub':
                'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${AWS::Region}:123456789012:function:f/invocations',
            },
          }),
          put: operation({ type: 'aws_proxy', httpMethod: 'POST', uri: 'arn:aws:apigateway:eu-west-1:lambda:path/f' }),
        },
      }),
      [
        '/paths/~1a/get/x-amazon-apigateway-integration/uri',
        'The URI of GET /a hard-codes "123456789012", as do 1 more.',
      ],
    ],
  ],
  passes: [
    [
      'variables that import itself replaces',
      withIntegration({ uri: 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/PutRecord' }),
    ],
    [
      'the partition of most accounts',
      withIntegration({ uri: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:kinesis:action/PutRecord' } }),
    ],
  ],
});
