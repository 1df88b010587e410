import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, makeIntegration, makeOperation, withIntegration, withPaths } from '../make-document.ts';

/** An operation that calls an action of another service. */
function calling(action: string) {
  return makeOperation({
    operationId: action,
    parameters: [],
    'x-amazon-apigateway-integration': makeIntegration({
      uri: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${action}` },
      requestTemplates: { 'application/json': '{"TableName": "a", "QueueUrl": "b", "MessageBody": "c"}' },
    }),
  });
}

describeRule('integration-service-unchecked', 'info', {
  finds: [
    [
      'an action of another service',
      withIntegration({
        uri: 'arn:aws:apigateway:${AWS::Region}:dynamodb:action/Scan',
        requestTemplates: { 'application/json': '{"TableName": "a"}' },
      }),
      [
        `${INTEGRATION}/uri`,
        'An operation calls dynamodb; only Kinesis and mock integrations are fully checked and run locally.',
      ],
    ],
    [
      'several, once',
      withPaths({
        '/a': { put: calling('sqs:action/SendMessage') },
        '/b': { put: calling('dynamodb:action/Scan') },
      }),
      [
        '/paths/~1a/put/x-amazon-apigateway-integration/uri',
        '2 operations call dynamodb, sqs; only Kinesis and mock integrations are fully checked and run locally.',
      ],
    ],
  ],
  passes: [
    [
      'a Lambda function',
      withIntegration({
        type: 'aws_proxy',
        uri: 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/f/invocations',
      }),
    ],
  ],
});
