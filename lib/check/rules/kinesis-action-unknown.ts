// The rule kinesis-action-unknown.
import { findAction, kinesisModel } from '../../aws/index.ts';
import { CALLABLE_ACTIONS } from '../document/kinesis-operation.ts';
import type { Rule } from '../rule/rule.ts';

export const kinesisActionUnknown: Rule = {
  code: 'kinesis-action-unknown',
  severity: 'error',
  what: 'The URI names a Kinesis action that API Gateway can call.',
  source:
    'The Kinesis service model. Recorded on AWS: "AWS ARN for integration must contain path or action". A name that the model does not have is a warning: Kinesis gets new actions.',
  example: {
    of: 'integration',
    wrong: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecrod
    `,
    right: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
    `,
  },
  *find({ kinesisOperations }) {
    for (const { operation, uri, pointer } of kinesisOperations) {
      if (uri.kind === 'path') continue;
      if (uri.kind !== 'action') {
        const message = `The URI of ${operation.title} has "${uri.kind}" where it must have action or path.`;
        yield { pointer, message, help: 'End the URI with kinesis:action/PutRecord or another action.' };
      } else if (!uri.target.includes('${') && !CALLABLE_ACTIONS.has(uri.action ?? '')) {
        const message = `${operation.title} calls "${uri.target}", which is not a Kinesis action that API Gateway can call.`;
        // Kinesis may have an action by now that the model here does not know; of one that it knows, the kind does not change.
        const mayBeNew = uri.target !== '' && findAction(kinesisModel, uri.action ?? '') === undefined;
        yield {
          pointer,
          message,
          help: 'Correct the action; SubscribeToShard needs HTTP/2 and cannot be called through API Gateway.',
          ...(mayBeNew && { severity: 'warning' as const }),
        };
      }
    }
  },
};
