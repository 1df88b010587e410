// Rule kinesis-stream-changed: what creates, changes or deletes streams is not open to everyone.
import { isObject, listOf, memberOf, wordsOf } from '../../base/index.ts';
import { KINESIS_ACTIONS, kinesisOperations } from '../document/kinesis.ts';
import type { Operation } from '../document/operation.ts';
import type { Rule } from '../rule/rule.ts';

/** The actions that read or write records, or only tell something; every other one changes streams, their data or who may use them. */
const HARMLESS = /^(?:PutRecords?|Get(?:Records|ShardIterator|ResourcePolicy)|List\w+|Describe\w+)$/;

/** Source: API Gateway developer guide, "Control access to a REST API": without any of its means a method can be called by everyone. */
export const kinesisStreamChanged: Rule = {
  code: 'kinesis-stream-changed',
  severity: 'error',
  *find(document) {
    for (const { operation, uri, pointer } of kinesisOperations(document)) {
      if (uri.kind !== 'action' || !KINESIS_ACTIONS.has(uri.target) || HARMLESS.test(uri.target)) continue;
      if (isProtected(document.root, operation)) continue;
      yield {
        pointer,
        message: `${operation.title} lets everyone who knows the URL call ${uri.target}.`,
        help: 'Require IAM, an authorizer or a resource policy, or call an action that leaves the stream as it is.',
      };
    }
  },
};

function isProtected(root: unknown, { value }: Operation): boolean {
  const iam = wordsOf(memberOf(value['x-amazon-apigateway-auth'], 'type')).toUpperCase() === 'AWS_IAM';
  const security = listOf(value['security'] ?? memberOf(root, 'security'));
  return iam || security.length > 0 || isObject(memberOf(root, 'x-amazon-apigateway-policy'));
}
