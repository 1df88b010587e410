// What each route must send to Kinesis, computed from the inputs without any template: the model that the properties compare with.
import type { PayloadFormat } from '../../generator/declaration/route.ts';
import type { RenderInput } from '../../lib/vtl/index.ts';

type Members = Record<string, unknown>;
type Params = RenderInput['params'];

/** The record options that change what is stored, and the parts of $context an envelope holds. */
export type Storing = {
  readonly newline?: boolean;
  readonly envelope?: {
    readonly requestId: string;
    readonly sourceIp: string;
    readonly requestTimeEpoch: number;
    readonly stage: string;
    /** Only where the route has an authorization; null where that names nobody. */
    readonly principal?: string | null;
  };
};

/** What $context holds beside the members of the envelope: whom each kind of authorization names. */
export type Callers = Readonly<Record<'iam' | 'api-key' | 'cognito' | 'lambda', string>>;

export function contextOf(callers: Callers, sourceIp: string): object {
  return {
    identity: { sourceIp, userArn: callers.iam, apiKeyId: callers['api-key'] },
    authorizer: { principalId: callers.lambda, claims: { sub: callers.cognito } },
  };
}

export function expectedPutRecord(body: unknown, params: Params, format: PayloadFormat, storing: Storing): Members {
  return {
    Data: storedValue(member(body, 'Data'), format, storing),
    PartitionKey: onlyText(member(body, 'PartitionKey')),
    ExplicitHashKey: onlyText(member(body, 'ExplicitHashKey')),
    SequenceNumberForOrdering: onlyText(member(body, 'SequenceNumberForOrdering')),
    StreamName: streamName(params),
  };
}

export function expectedPutRecords(body: unknown, params: Params, format: PayloadFormat, storing: Storing): Members {
  const records = member(body, 'records');
  const expected = (record: unknown) => ({
    Data: storedValue(member(record, 'data'), format, storing),
    PartitionKey: onlyText(member(record, 'partition-key')),
    ExplicitHashKey: onlyText(member(record, 'explicit-hash-key')),
  });
  return { Records: Array.isArray(records) ? records.map(expected) : undefined, StreamName: streamName(params) };
}

export function expectedGetRecords({ path, querystring, header }: Params): Members {
  const name = 'Shard-Iterator';
  const sent = header.get(name) ?? [...header].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return {
    Limit: numberOrText(querystring.get('limit'), /^(0|-?[1-9][0-9]{0,8})$/),
    ShardIterator: path.get(name) ?? querystring.get(name) ?? sent ?? '',
  };
}

export function expectedGetShardIterator(params: Params): Members {
  const { querystring } = params;
  return {
    ShardId: present(querystring.get('shard-id')),
    ShardIteratorType: present(querystring.get('shard-iterator-type')) ?? 'TRIM_HORIZON',
    StartingSequenceNumber: present(querystring.get('starting-sequence-number')),
    Timestamp: numberOrText(querystring.get('timestamp'), /^(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?$/),
    StreamName: streamName(params),
  };
}

export function expectedDescribeStreamSummary(params: Params): Members {
  return { StreamName: streamName(params) };
}

export function expectedListShards(params: Params): Members {
  const token = present(params.querystring.get('next-token'));
  return {
    ExclusiveStartShardId: present(params.querystring.get('exclusive-start-shard-id')),
    MaxResults: numberOrText(params.querystring.get('max-results'), /^(0|-?[1-9][0-9]{0,8})$/),
    ...(token === undefined ? { StreamName: streamName(params) } : { NextToken: token }),
  };
}

/** Lone surrogates cannot be said in UTF-8: what is stored has `?` for each. */
export function asStored(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '?');
  if (Array.isArray(value)) return value.map(asStored);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asStored(inner)]));
}

/** JSON values are compared parsed, because a string can be written in JSON in several ways: the property decodes `{ json }` first. */
function storedValue(value: unknown, format: PayloadFormat, { newline = false, envelope }: Storing): unknown {
  if (format === 'binary') return onlyText(value);
  if (value === null || value === undefined || (format === 'text' && typeof value !== 'string')) return undefined;
  const end = newline ? '\n' : '';
  // The envelope around a string is ASCII with escapes, so that a lone surrogate stays what it was.
  const data = format === 'text' ? value : asStored(value);
  if (envelope !== undefined) return { json: { data, ...envelope }, end };
  return format === 'text' ? { text: `${asStored(value)}${end}` } : { json: data, end };
}

function numberOrText(value: string | undefined, pattern: RegExp): unknown {
  return value !== undefined && pattern.test(value) ? Number(value) : present(value);
}

function member(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.hasOwn(value, name) ? (value as Members)[name] : undefined;
}

function onlyText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function present(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function streamName(params: Params): string {
  return params.path.get('stream-name') ?? '';
}
