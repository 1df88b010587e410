// The rule kinesis-integration-type-wrong.
import type { Rule } from '../rule/rule.ts';

const OTHERS = ['aws_proxy', 'http', 'http_proxy'];

export const kinesisIntegrationTypeWrong: Rule = {
  code: 'kinesis-integration-type-wrong',
  severity: 'error',
  what: 'An integration with Kinesis has the type aws.',
  source:
    'Recorded on AWS: "Integrations of type \'AWS_PROXY\' currently only supports Lambda function and Firehose stream invocations."',
  example: {
    of: 'integration',
    wrong: `
      type: aws_proxy
      httpMethod: POST
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
    `,
    right: `
      type: aws
      httpMethod: POST
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
    `,
  },
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      if (!OTHERS.includes(integration.type)) continue;
      yield {
        pointer: `${integration.pointer}/type`,
        message: `${operation.title} calls Kinesis with the integration type ${integration.type}.`,
        help: 'Use the type aws.',
      };
    }
  },
};
