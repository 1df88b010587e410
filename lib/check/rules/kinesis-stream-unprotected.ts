// The rule kinesis-stream-unprotected.
import type { Operation } from '../../apigateway/index.ts';
import { describeValue, isObject, type JsonObject, memberOf } from '../../base/index.ts';
import { CALLABLE_ACTIONS } from '../document/kinesis-operation.ts';
import type { Rule } from '../rule/rule.ts';

/** The actions that read or write records, or only return information. Every other one changes streams, their data or who can use them. */
const HARMLESS = /^(?:PutRecords?|Get(?:Records|ShardIterator|ResourcePolicy)|List\w+|Describe\w+)$/;

export const kinesisStreamUnprotected: Rule = {
  code: 'kinesis-stream-unprotected',
  severity: 'error',
  what: 'Actions that create, change or delete streams require authorization.',
  source:
    'API Gateway Developer Guide, "Control access to a REST API": without any of its mechanisms, everyone can call a method.',
  example: {
    of: 'operation',
    wrong: `
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri:
          Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/DeleteStream
    `,
    right: `
      x-amazon-apigateway-auth: { type: AWS_IAM }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri:
          Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/DeleteStream
    `,
  },
  *find({ root, kinesisOperations }) {
    for (const { operation, uri, pointer } of kinesisOperations) {
      const { action = '' } = uri;
      if (!CALLABLE_ACTIONS.has(action) || HARMLESS.test(action) || isProtected(root, operation)) continue;
      yield {
        pointer,
        message: `${operation.title} lets anyone who knows the URL call ${action}.`,
        help: 'Require IAM, an authorizer or a resource policy, or call an action that does not change the stream.',
      };
    }
  },
};

function isProtected(root: JsonObject, { value, security }: Operation): boolean {
  const iam = describeValue(memberOf(value['x-amazon-apigateway-auth'], 'type')).toUpperCase() === 'AWS_IAM';
  return iam || security.requirements.length > 0 || isObject(root['x-amazon-apigateway-policy']);
}
