// RegisterStreamConsumer and DeregisterStreamConsumer. The messages are ours: no public recording of the service has them.
import { consumerArnOf } from '../core/account.ts';
import { keepStream, outcomeWhen } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { describeConsumer } from '../core/describe-consumer.ts';
import { findConsumer } from '../core/find-consumer.ts';
import { findStream } from '../core/find-stream.ts';
import { inUse, isRefused, limitExceeded } from '../core/refuse.ts';
import type { Consumer } from '../core/stream.ts';
import { refuseTags } from '../core/tags.ts';
import { MOST_CONSUMERS } from '../limits/quotas.ts';
import { type ActionOutcome, DONE, type StreamInput } from './action.ts';

interface Input extends StreamInput {
  readonly ConsumerName: string;
  readonly Tags?: Readonly<Record<string, string>>;
}

export function registerConsumerAction(core: Core, input: Input): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const { ConsumerName: name, Tags: tags = {} } = input;
  const { consumers } = stream;
  const where = `under stream: ${stream.name}, account ${core.account.id}`;
  if (consumers.has(name)) return inUse(`Consumer ${name} ${where} already exists.`);
  if (consumers.size >= MOST_CONSUMERS) {
    return limitExceeded(
      `Consumer ${name} ${where} would exceed the limit of ${MOST_CONSUMERS} consumers of a stream.`,
    );
  }
  const refused = refuseTags(core, stream.name, tags, new Map());
  if (refused !== undefined) return refused;
  const createdAt = core.now();
  const consumer: Consumer = {
    name,
    arn: consumerArnOf(stream.arn, name, createdAt),
    createdAt,
    activeAt: createdAt + core.transitionMs,
    tags: new Map(Object.entries(tags)),
  };
  consumers.set(name, consumer);
  // The response to the registration itself: the consumer is still being created.
  const Consumer = { ...describeConsumer(core, consumer), ConsumerStatus: 'CREATING' };
  return outcomeWhen(keepStream(core, stream), { output: { Consumer } });
}

/** The consumer is removed at once, with its subscriptions. */
export function deregisterConsumerAction(core: Core, input: StreamInput): ActionOutcome {
  const found = findConsumer(core, input);
  if (isRefused(found)) return found;
  const { stream, consumer } = found;
  stream.consumers.delete(consumer.name);
  core.subscriptions.closeAll(consumer.arn);
  return outcomeWhen(keepStream(core, stream), DONE);
}
