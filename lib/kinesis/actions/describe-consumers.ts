// DescribeStreamConsumer and ListStreamConsumers.
import type { Core } from '../core/core.ts';
import { describeConsumer } from '../core/describe-consumer.ts';
import { findConsumer } from '../core/find-consumer.ts';
import { findStream } from '../core/find-stream.ts';
import { invalidArgument, isRefused } from '../core/refuse.ts';
import { openToken, sealToken } from '../core/token.ts';
import type { ActionOutcome, StreamInput } from './action.ts';

export function describeStreamConsumerAction(core: Core, input: StreamInput): ActionOutcome {
  const found = findConsumer(core, input);
  if (isRefused(found)) return found;
  const { stream, consumer } = found;
  return { output: { ConsumerDescription: { ...describeConsumer(core, consumer), StreamARN: stream.arn } } };
}

interface ListInput extends StreamInput {
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

/** ListStreamConsumers: "The default value is 100. If you specify a value greater than 100, at most 100 results are returned." */
const PAGE = 100;
const TOKEN = 'ListStreamConsumers';

export function listStreamConsumersAction(core: Core, input: ListInput): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  let after = '';
  if (input.NextToken !== undefined) {
    const token = openToken<readonly [streamId: string, after: string]>(core, TOKEN, input.NextToken);
    if (isRefused(token)) return token;
    const [streamId, name] = token.content;
    if (streamId !== stream.id) return invalidArgument('Invalid NextToken.');
    after = name;
  }
  const all = [...stream.consumers.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const consumers = all.filter(({ name }) => name > after);
  const page = consumers.slice(0, Math.min(input.MaxResults ?? PAGE, PAGE));
  const last = page.at(-1);
  const hasMore = last !== undefined && page.length < consumers.length;
  const output = {
    Consumers: page.map((consumer) => describeConsumer(core, consumer)),
    ...(hasMore ? { NextToken: sealToken(core, TOKEN, [stream.id, last.name]) } : {}),
  };
  return { output };
}
