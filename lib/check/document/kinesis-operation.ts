// The operations of a document that call Kinesis, and the actions that they can call.
import type { Integration, IntegrationUri, Operation } from '../../apigateway/index.ts';
import { kinesisModel, singleResponseActions } from '../../aws/index.ts';
import { pointer } from '../../source/index.ts';

export interface KinesisOperation {
  readonly operation: Operation;
  readonly integration: Integration;
  readonly uri: IntegrationUri;
  /** Of the URI. */
  readonly pointer: string;
}

/** Without SubscribeToShard: it responds with an event stream over HTTP/2, which API Gateway cannot pass through. */
export const CALLABLE_ACTIONS = singleResponseActions(kinesisModel);

export function listKinesisOperations(operations: readonly Operation[]): KinesisOperation[] {
  return operations.flatMap((operation) => {
    const { integration } = operation;
    const uri = integration?.uri;
    if (!integration || uri?.service !== 'kinesis') return [];
    return [{ operation, integration, uri, pointer: integration.pointer + pointer('uri') }];
  });
}
