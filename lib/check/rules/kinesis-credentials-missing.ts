// The rule kinesis-credentials-missing.
import type { Rule } from '../rule/rule.ts';

export const kinesisCredentialsMissing: Rule = {
  code: 'kinesis-credentials-missing',
  severity: 'error',
  what: 'An integration with Kinesis has credentials.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration object": API Gateway calls Kinesis with the role that credentials name.',
  example: {
    of: 'integration',
    wrong: `
      type: aws
      httpMethod: POST
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
    `,
    right: `
      type: aws
      httpMethod: POST
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
      credentials:
        Fn::GetAtt: [Role, Arn]
    `,
  },
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      if (Object.hasOwn(integration.value, 'credentials')) continue;
      yield {
        pointer: integration.pointer,
        message: `${operation.title} calls Kinesis without "credentials", so every call is denied.`,
        help: 'Add the ARN of the role that API Gateway assumes for the call.',
      };
    }
  },
};
