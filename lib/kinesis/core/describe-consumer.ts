// The shape `Consumer` of the service.
import type { Core } from './core.ts';
import { consumerStatus } from './find-consumer.ts';
import type { Consumer } from './stream.ts';

/** The creation time is in whole seconds, as in the ARN. */
export function describeConsumer(core: Core, consumer: Consumer): Readonly<Record<string, unknown>> {
  return {
    ConsumerName: consumer.name,
    ConsumerARN: consumer.arn,
    ConsumerStatus: consumerStatus(core, consumer),
    ConsumerCreationTimestamp: Math.floor(consumer.createdAt / 1000),
  };
}
