import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

const KINESIS = 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:';

describeRule('kinesis-action-unknown', 'error', {
  finds: [
    [
      'an action that does not exist',
      withIntegration({ uri: { 'Fn::Sub': `${KINESIS}action/PutRecrod` } }),
      [
        `${INTEGRATION}/uri`,
        `${TITLE} calls "PutRecrod", which is not a Kinesis action that API Gateway can call.`,
        'warning',
      ],
    ],
    [
      'the action that needs HTTP/2',
      withIntegration({ uri: { 'Fn::Sub': `${KINESIS}action/SubscribeToShard` } }),
      [
        `${INTEGRATION}/uri`,
        `${TITLE} calls "SubscribeToShard", which is not a Kinesis action that API Gateway can call.`,
      ],
    ],
    [
      'neither action nor path',
      withIntegration({ uri: { 'Fn::Sub': `${KINESIS}PutRecord` } }),
      [`${INTEGRATION}/uri`, `The URI of ${TITLE} has "PutRecord" where it must have action or path.`],
    ],
    [
      'a wrong action in the list form of Fn::Sub',
      withIntegration({ uri: { 'Fn::Sub': [`${KINESIS}action/Put`, {}] } }),
      [
        `${INTEGRATION}/uri`,
        `${TITLE} calls "Put", which is not a Kinesis action that API Gateway can call.`,
        'warning',
      ],
    ],
  ],
  passes: [
    ['another action', withIntegration({ uri: { 'Fn::Sub': `${KINESIS}action/ListShards` } })],
    ['a path, whose action is a header', withIntegration({ uri: { 'Fn::Sub': `${KINESIS}path//` } })],
    [
      'an action that only the deployment knows',
      withIntegration({ uri: { 'Fn::Sub': `${KINESIS}action/\${Action}` } }),
    ],
    [
      'a URI put together by Fn::Join',
      withIntegration({
        uri: {
          'Fn::Join': [
            ':',
            ['arn', { Ref: 'AWS::Partition' }, 'apigateway', { Ref: 'AWS::Region' }, 'kinesis', 'action/PutRecord'],
          ],
        },
      }),
    ],
    ['a URI that only the deployment knows', withIntegration({ uri: { 'Fn::ImportValue': 'Uri' } })],
  ],
});
