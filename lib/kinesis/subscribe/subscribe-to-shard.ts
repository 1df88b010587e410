// SubscribeToShard: who may subscribe, and from where.
import type { Message, Subscription } from '../call/call.ts';
import type { Core } from '../core/core.ts';
import { findConsumerByArn, refuseUnlessConsuming } from '../core/find-consumer.ts';
import { readShard, shardNotThere, shardNumbered } from '../core/find-shard.ts';
import { inUse, invalidArgument, isRefused, type Refused, refuse } from '../core/refuse.ts';
import { startPosition } from '../core/start-position.ts';
import { validateInput } from '../validate/validate-input.ts';
import { startSubscription } from './start-subscription.ts';

interface Input extends Message {
  readonly ConsumerARN: string;
  readonly ShardId: string;
  readonly StartingPosition: { readonly Type: string; readonly SequenceNumber?: string; readonly Timestamp?: number };
}

/** API reference: within 5 seconds of a successful call, another one is refused; after that, it replaces the first. */
const EXCLUSIVE_MS = 5000;

export function subscribeToShard(core: Core, message: Message): Subscription | Refused {
  const invalid = validateInput('SubscribeToShard', message);
  if (invalid !== undefined) return invalid;
  const input = message as Input;
  if (input['StreamId'] !== undefined) return invalidArgument('StreamId is not supported. Use ConsumerARN.');
  const found = findConsumerByArn(core, input.ConsumerARN);
  if (isRefused(found)) return found;
  const { stream, consumer } = found;
  const refused = refuseUnlessConsuming(core, found);
  if (refused !== undefined) return refused;
  const number = readShard(core, stream.name, input.ShardId);
  if (typeof number !== 'number') return number;
  const shard = shardNumbered(stream, number);
  if (shard === undefined) return shardNotThere(core, stream.name, number);
  const { Type: type, SequenceNumber: sequenceNumber, Timestamp: timestamp } = input.StartingPosition;
  const position = startPosition(core, stream, shard, { type, sequenceNumber, timestamp });
  if (typeof position !== 'number' && !(position instanceof Promise)) return position;
  const openedAt = core.subscriptions.openedAt(consumer.arn, number);
  if (openedAt !== undefined && Math.abs(core.now() - openedAt) < EXCLUSIVE_MS) {
    // Recorded on the service.
    const name = `${core.account.id}:${stream.name}:${shard.id}:${consumer.name}`;
    return inUse(`Another active subscription exists for this consumer: ${name}`);
  }
  // The message is ours: no public recording of the service has one.
  if (input['DryRun'] === true)
    return refuse('DryRunOperationException', 'The request would have succeeded, but DryRun is set.');
  return startSubscription(core, { stream, consumer, shard, position });
}
