import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, makeDocument, makeIntegration, makeOperation, TITLE } from '../make-document.ts';

describeRule('kinesis-stream-unprotected', 'error', {
  finds: [
    [
      'a deletion that is open to everyone',
      calls('DeleteStream'),
      [`${INTEGRATION}/uri`, `${TITLE} lets anyone who knows the URL call DeleteStream.`],
    ],
  ],
  passes: [
    ['a deletion with IAM', calls('DeleteStream', { 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } })],
    ['listing shards', calls('ListShards')],
  ],
});

function calls(action: string, members: Json = {}): Json {
  const uri = { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/${action}` };
  return makeDocument(makeOperation({ 'x-amazon-apigateway-integration': makeIntegration({ uri }), ...members }));
}
