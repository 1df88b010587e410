// The rule integration-action-unknown.
import { actionsOf } from '../../aws/index.ts';
import { didYouMean } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

export const integrationActionUnknown: Rule = {
  code: 'integration-action-unknown',
  severity: 'error',
  what: 'The URI names an action that the service has.',
  source:
    'The service models of botocore for DynamoDB, EventBridge, Firehose, SNS, SQS and Step Functions; other services are not checked, and Kinesis has a rule of its own.',
  example: {
    of: 'integration',
    wrong: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:dynamodb:action/GetItm
    `,
    right: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:dynamodb:action/GetItem
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const uri = integration?.uri;
      const actions = uri && actionsOf(uri.service);
      const action = uri?.action;
      if (!integration || !actions || action === undefined || action.includes('${') || actions.includes(action))
        continue;
      yield {
        pointer: `${integration.pointer}/uri`,
        message: `${title} calls "${action}", which is not an action of ${uri.service}.`,
        help: `Correct the action.${didYouMean(action, actions)}`,
      };
    }
  },
};
