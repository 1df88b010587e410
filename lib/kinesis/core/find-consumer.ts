// Finds the consumer that a request names.
import type { Message } from '../call/call.ts';
import type { Core } from './core.ts';
import { findStream, readStreamArn } from './find-stream.ts';
import { inUse, invalidArgument, isRefused, notFound, type Refused } from './refuse.ts';
import type { Consumer, Stream } from './stream.ts';

const CONSUMER_ARN = /^(.+)\/consumer\/([^/:]+):(\d+)$/;

export interface FoundConsumer {
  readonly stream: Stream;
  readonly consumer: Consumer;
}

/** By ConsumerARN, or by StreamARN and ConsumerName. The message for names follows the one for ARNs, which is recorded on the service. */
export function findConsumer(core: Core, input: Message): FoundConsumer | Refused {
  const { ConsumerARN: arn, ConsumerName: name, StreamARN: streamArn } = input;
  if (typeof arn === 'string') return findConsumerByArn(core, arn);
  if (typeof name !== 'string' || typeof streamArn !== 'string') {
    return invalidArgument('Either ConsumerARN or both StreamARN and ConsumerName should be provided.');
  }
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const consumer = stream.consumers.get(name);
  if (consumer !== undefined) return { stream, consumer };
  return notFound(`Consumer ${name} under stream: ${stream.name}, account ${core.account.id} not found.`);
}

export function findConsumerByArn(core: Core, arn: string): FoundConsumer | Refused {
  const [, streamArn = '', name = '', created = ''] = CONSUMER_ARN.exec(arn) ?? [];
  const place = readStreamArn(streamArn);
  if (place === undefined) return invalidArgument(`${arn} is not the ARN of a consumer.`);
  const stream = findStream(core, { StreamARN: streamArn });
  const consumer = isRefused(stream) ? undefined : stream.consumers.get(name);
  if (!isRefused(stream) && consumer?.arn === arn) return { stream, consumer };
  return notFound(
    `Consumer ${name} with creation timestamp ${created} under stream: ${place.name}, account ${place.account} not found.`,
  );
}

export function consumerStatus({ now }: Core, { activeAt }: Consumer): 'ACTIVE' | 'CREATING' {
  return now() >= activeAt ? 'ACTIVE' : 'CREATING';
}

/** Recorded on the service. */
export function refuseUnlessConsuming(core: Core, { stream, consumer }: FoundConsumer): Refused | undefined {
  if (consumerStatus(core, consumer) === 'ACTIVE') return undefined;
  const created = Math.floor(consumer.createdAt / 1000);
  return inUse(
    `Consumer ${consumer.name} with creation timestamp ${created} under stream: ${stream.name} , account ${core.account.id} ` +
      'is not in ACTIVE status.',
  );
}
