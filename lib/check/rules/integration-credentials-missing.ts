// The rule integration-credentials-missing.
import { actionsOf } from '../../aws/index.ts';
import type { Rule } from '../rule/rule.ts';

export const integrationCredentialsMissing: Rule = {
  code: 'integration-credentials-missing',
  severity: 'error',
  what: 'An integration with an action of DynamoDB, EventBridge, Firehose, SNS, SQS or Step Functions has credentials.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration object": API Gateway calls the service with the role that credentials name; these services accept no call without a signature. Kinesis has a rule of its own.',
  example: {
    of: 'integration',
    wrong: `
      type: aws
      httpMethod: POST
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:dynamodb:action/GetItem
    `,
    right: `
      type: aws
      httpMethod: POST
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:dynamodb:action/GetItem
      credentials:
        Fn::GetAtt: [Role, Arn]
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const uri = integration?.uri;
      if (!integration || !uri || Object.hasOwn(integration.value, 'credentials')) continue;
      if (actionsOf(uri.service) === undefined) continue;
      yield {
        pointer: integration.pointer,
        message: `${title} calls ${uri.service} without "credentials", so every call is denied.`,
        help: 'Add the ARN of the role that API Gateway assumes for the call.',
      };
    }
  },
};
