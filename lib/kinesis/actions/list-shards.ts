// ListShards.
import { SHARDS_MAX } from '../../aws/index.ts';
import type { Core } from '../core/core.ts';
import { findStream } from '../core/find-stream.ts';
import { inUse, invalidArgument, isRefused, type Refused } from '../core/refuse.ts';
import { describeShard, readShardNumber, type Shard } from '../core/shard.ts';
import type { Stream } from '../core/stream.ts';
import { openToken, sealToken } from '../core/token.ts';
import type { ActionOutcome, StreamInput } from './action.ts';
import { filterShards, type ShardFilter } from './filter-shards.ts';

interface Input extends StreamInput {
  readonly NextToken?: string;
  readonly ExclusiveStartShardId?: string;
  readonly MaxResults?: number;
  readonly StreamCreationTimestamp?: number;
  readonly ShardFilter?: ShardFilter;
}

/** The content of a NextToken: the stream, the shard after which the list continues, and the filter of the first request. */
type Token = readonly [streamId: string, name: string, after: number, filter: ShardFilter | null];

const TOKEN = 'ListShards';

export function listShardsAction(core: Core, input: Input): ActionOutcome {
  const first = input.NextToken === undefined ? begin(core, input) : goOn(core, input, input.NextToken);
  if (isRefused(first)) return first;
  const { stream, after, filter } = first;
  if (stream.status === 'CREATING') {
    return inUse(`Stream ${stream.name} under account ${core.account.id} not ACTIVE, instead in state CREATING`);
  }
  const filtered = filterShards(core, stream, filter);
  if (isRefused(filtered)) return filtered;
  const shards = filtered.shards.filter(({ number }) => number > after);
  const page = shards.slice(0, Math.min(input.MaxResults ?? SHARDS_MAX, SHARDS_MAX));
  return { output: { Shards: page.map(describeShard), ...nextToken(core, first, page, shards.length) } };
}

interface Place {
  readonly stream: Stream;
  readonly after: number;
  readonly filter: ShardFilter | undefined;
}

function begin(core: Core, input: Input): Place | Refused {
  if (input.StreamName === undefined && input.StreamARN === undefined) {
    return invalidArgument('Either NextToken or StreamName should be provided.');
  }
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const { ExclusiveStartShardId: start, ShardFilter: filter } = input;
  return { stream, after: start === undefined ? -1 : (readShardNumber(start) ?? -1), filter };
}

/** Recorded on the service for StreamName, StreamARN, ExclusiveStartShardId and ShardFilter. */
function goOn(core: Core, input: Input, token: string): Place | Refused {
  const others = ['StreamName', 'StreamARN', 'StreamCreationTimestamp', 'ExclusiveStartShardId', 'ShardFilter'];
  const other = others.find((name) => input[name] !== undefined);
  if (other !== undefined) return invalidArgument(`NextToken and ${other} cannot be provided together.`);
  const opened = openToken<Token>(core, TOKEN, token);
  if (isRefused(opened)) return opened;
  const [streamId, name, after, filter] = opened.content;
  const stream = findStream(core, { StreamName: name });
  if (isRefused(stream)) return stream;
  if (stream.id !== streamId) return invalidArgument('Invalid NextToken.');
  return { stream, after, filter: filter ?? undefined };
}

function nextToken(core: Core, { stream, filter }: Place, page: readonly Shard[], all: number): { NextToken?: string } {
  const last = page.at(-1);
  if (last === undefined || page.length === all) return {};
  const token: Token = [stream.id, stream.name, last.number, filter ?? null];
  return { NextToken: sealToken(core, TOKEN, token) };
}
