// Rule kinesis-action-unknown: the URI names an action of Kinesis that API Gateway can call.
import { CALLABLE_ACTIONS } from '../document/kinesis-operation.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: the Kinesis service model; recorded on AWS: "AWS ARN for integration must contain path or action". */
export const kinesisActionUnknown: Rule = {
  code: 'kinesis-action-unknown',
  severity: 'error',
  *find({ kinesisOperations }) {
    for (const { operation, uri, pointer } of kinesisOperations) {
      if (uri.kind === 'path') continue;
      if (uri.kind !== 'action') {
        const message = `The URI of ${operation.title} has "${uri.kind}" where action or path must stand.`;
        yield { pointer, message, help: 'End the URI with kinesis:action/PutRecord or another action.' };
      } else if (!uri.target.includes('${') && !CALLABLE_ACTIONS.has(uri.action ?? '')) {
        const message = `${operation.title} calls "${uri.target}", which is no action of Kinesis that API Gateway can call.`;
        yield {
          pointer,
          message,
          help: 'Correct the action; SubscribeToShard needs HTTP/2 and cannot be called through API Gateway.',
        };
      }
    }
  },
};
