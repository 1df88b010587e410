// Every mistake that a caller can make against a working deployment, and the error it gets. A new one is a line in the table.
import type { ContractCase } from '../run/contract-case.ts';
import type { ApiRequest } from '../run/conversation.ts';
import type { DifferenceName } from '../run/differences.ts';
import { type ExpectedError, expectError } from '../run/expect-error.ts';

interface Refusal {
  readonly mistake: string;
  readonly request: ApiRequest;
  readonly error: ExpectedError;
  /** The error on targets with a difference. */
  readonly but?: { readonly [Name in DifferenceName]?: ExpectedError };
}

const RECORD = '{"Data":"x","PartitionKey":"contract-refusal"}';
const BATCH_RECORD = { data: 'x', 'partition-key': 'contract-refusal' };

const BAD_BODY: ExpectedError = {
  status: 400,
  by: 'gateway',
  code: 'BAD_REQUEST_BODY',
  message: /^Invalid request body$/,
};
/** API Gateway's documentation contradicts itself on whether models limit the length of an array; Kinesis does in any case. */
const BAD_LENGTH: ExpectedError = { ...BAD_BODY, code: ['BAD_REQUEST_BODY', 'ValidationException'], message: /./ };
const NO_ROUTE: ExpectedError = {
  status: 404,
  by: 'gateway',
  code: 'MISSING_AUTHENTICATION_TOKEN',
  message: /^There is no such route\.$/,
};
/** With a credential, API Gateway may look for an IAM signature first, and in an API with IAM it does not tell the two apart. */
const NO_ROUTE_OR_DENIED: ExpectedError = {
  ...NO_ROUTE,
  status: 403,
  code: ['ACCESS_DENIED', 'DEFAULT_4XX', 'INVALID_SIGNATURE', 'MISSING_AUTHENTICATION_TOKEN'],
  message: /no such route/,
};
const NO_ROUTE_PLAIN: ExpectedError = { ...NO_ROUTE, status: 403, message: /^Missing Authentication Token$/ };
const BAD_FORMAT: ExpectedError = {
  status: 415,
  by: 'gateway',
  code: 'UNSUPPORTED_MEDIA_TYPE',
  message: /^The Content-Type must be application\/json or/,
};
const BAD_FORMAT_PLAIN: ExpectedError = { ...BAD_FORMAT, message: /^Unsupported Media Type$/ };
const FORBIDDEN_STREAM: ExpectedError = {
  status: 403,
  by: 'Kinesis',
  code: 'AccessDeniedException',
  message: /^Access to this stream is denied\.$/,
};
const NO_STREAM: ExpectedError = {
  status: 404,
  by: 'Kinesis',
  code: 'ResourceNotFoundException',
  message: /not found|does not exist/,
};
const NO_SHARD: ExpectedError = {
  status: 404,
  by: 'Kinesis',
  code: 'ResourceNotFoundException',
  message: /shardId-000000999999/,
};
const BAD_ARGUMENT: ExpectedError = {
  status: 400,
  by: 'Kinesis',
  code: ['InvalidArgumentException', 'ValidationException', 'SerializationException'],
  message: /./,
};
const KINESIS_FAILED: ExpectedError = {
  status: 502,
  by: 'Kinesis',
  code: 'InternalFailure',
  message: /^Kinesis failed to process the request\.$/,
};

const REFUSALS: readonly Refusal[] = [
  // One record.
  { mistake: 'a body that is not JSON', request: put('record', '{"Data":'), error: BAD_BODY },
  { mistake: 'an empty body', request: put('record', ''), error: BAD_BODY },
  { mistake: 'a body that is an array', request: put('record', '[]'), error: BAD_BODY },
  { mistake: 'a record without PartitionKey', request: put('record', '{"Data":"x"}'), error: BAD_BODY },
  { mistake: 'an empty PartitionKey', request: put('record', '{"Data":"x","PartitionKey":""}'), error: BAD_BODY },
  { mistake: 'a PartitionKey of 257 characters', request: put('record', withKey('k'.repeat(257))), error: BAD_BODY },
  {
    mistake: 'a PartitionKey that is a number',
    request: put('record', '{"Data":"x","PartitionKey":1}'),
    error: BAD_BODY,
  },
  { mistake: 'a record without Data', request: put('record', '{"PartitionKey":"k"}'), error: BAD_BODY },
  { mistake: 'Data that is null', request: put('record', '{"Data":null,"PartitionKey":"k"}'), error: BAD_BODY },
  {
    mistake: 'an unknown member',
    request: put('record', '{"Data":"x","PartitionKey":"k","ExplicitHashkey":"1"}'),
    error: BAD_BODY,
  },
  {
    mistake: 'Data in binary format that is not base64',
    request: put('record', '{"Data":"abc","PartitionKey":"k"}', 'application/vnd.kinesis.binary+json'),
    error: BAD_ARGUMENT,
    but: { 'malformed-is-502': KINESIS_FAILED },
  },
  {
    mistake: 'an ExplicitHashKey that is not a number',
    request: put('record', '{"Data":"x","PartitionKey":"k","ExplicitHashKey":"x"}'),
    error: BAD_ARGUMENT,
    but: { 'malformed-is-502': KINESIS_FAILED },
  },

  // A batch.
  { mistake: 'a batch that is not JSON', request: put('records', '{"records":['), error: BAD_BODY },
  { mistake: 'a batch without records', request: put('records', '{}'), error: BAD_BODY },
  { mistake: 'a batch of 0 records', request: put('records', batchOf(0)), error: BAD_LENGTH },
  { mistake: 'a batch of 501 records', request: put('records', batchOf(501)), error: BAD_LENGTH },
  {
    mistake: 'a batch with one record without its key',
    request: put('records', JSON.stringify({ records: [BATCH_RECORD, { data: 'x' }] })),
    error: BAD_BODY,
  },
  {
    mistake: 'a batch with one record whose data is null',
    request: put('records', JSON.stringify({ records: [BATCH_RECORD, { ...BATCH_RECORD, data: null }] })),
    error: BAD_BODY,
  },
  {
    mistake: 'a batch with one record that has an unknown member',
    request: put('records', JSON.stringify({ records: [BATCH_RECORD, { ...BATCH_RECORD, key: 'k' }] })),
    error: BAD_BODY,
  },
  {
    mistake: 'an unknown member beside the records',
    request: put('records', JSON.stringify({ records: [BATCH_RECORD], Records: [] })),
    error: BAD_BODY,
  },

  // Content types.
  {
    mistake: 'JSON sent as plain text',
    request: put('record', RECORD, 'text/plain'),
    error: BAD_FORMAT,
    but: { 'plain-gateway-errors': BAD_FORMAT_PLAIN },
  },
  {
    mistake: 'JSON sent as a form, which is what curl -d does by default',
    request: put('record', RECORD, 'application/x-www-form-urlencoded'),
    error: BAD_FORMAT,
    but: { 'json-models-for-all': BAD_BODY },
  },
  {
    mistake: 'plain text',
    request: put('record', 'hello', 'text/plain'),
    error: BAD_FORMAT,
    but: { 'json-models-for-all': BAD_BODY },
  },

  // An iterator.
  { mistake: 'GetShardIterator without shard-id', request: get('sharditerator'), error: missing('shard-id') },
  {
    mistake: 'GetShardIterator with an empty shard-id',
    request: get('sharditerator?shard-id='),
    error: missing('shard-id'),
    but: { 'empty-is-present': BAD_ARGUMENT },
  },
  {
    mistake: 'GetShardIterator for a shard that does not exist',
    request: get('sharditerator?shard-id=shardId-000000999999'),
    error: NO_SHARD,
  },
  {
    mistake: 'GetShardIterator with an unknown type',
    request: get('sharditerator?shard-id=shardId-000000000000&shard-iterator-type=NEWEST'),
    error: BAD_ARGUMENT,
  },
  {
    mistake: 'GetShardIterator with a timestamp that is not a number',
    request: get('sharditerator?shard-id=shardId-000000000000&shard-iterator-type=AT_TIMESTAMP&timestamp=noon'),
    error: BAD_ARGUMENT,
    but: { 'malformed-is-502': KINESIS_FAILED },
  },

  // Records.
  { mistake: 'GetRecords without a Shard-Iterator', request: get('records'), error: missing('Shard-Iterator') },
  {
    mistake: 'GetRecords with an iterator that Kinesis did not issue',
    request: get('records', { 'Shard-Iterator': 'not-an-iterator' }),
    error: BAD_ARGUMENT,
    but: { 'malformed-is-502': KINESIS_FAILED },
  },

  // The path.
  ...[put('record', RECORD), put('records', batchOf(1)), get('sharditerator?shard-id=shardId-000000000000')].map(
    (request): Refusal => ({
      mistake: `another stream in ${request.method} ${request.path}`,
      request: { ...request, path: request.path.replace('{stream}', 'not-the-deployed-stream') },
      error: FORBIDDEN_STREAM,
      but: { 'any-stream': NO_STREAM },
    }),
  ),
  {
    mistake: 'an unknown path',
    request: get('nothing'),
    error: NO_ROUTE,
    but: { 'plain-gateway-errors': NO_ROUTE_PLAIN },
  },
  {
    mistake: 'a method that a path does not have',
    request: { ...get('record'), method: 'DELETE' },
    error: NO_ROUTE,
    but: { 'plain-gateway-errors': NO_ROUTE_PLAIN },
  },
];

export const refusals: readonly ContractCase[] = REFUSALS.map(({ mistake, request, error, but = {} }) => ({
  name: `${mistake}: ${error.status}`,
  run: async (conversation) => {
    const names = Object.keys(but) as DifferenceName[];
    const { target } = conversation;
    const different = names.find((name) => target.differences.has(name));
    const response = await conversation.send(request);
    const mayBeDenied = error === NO_ROUTE && target.authorize !== undefined && response.status === 403;
    const expected = mayBeDenied ? NO_ROUTE_OR_DENIED : error;
    expectError(conversation, response, (different && but[different]) ?? expected);
  },
}));

function put(route: 'record' | 'records', body: string, contentType = 'application/json'): ApiRequest {
  return { method: 'PUT', path: `/streams/{stream}/${route}`, headers: { 'Content-Type': contentType }, body };
}

function get(route: string, headers: Readonly<Record<string, string>> = {}): ApiRequest {
  return { method: 'GET', path: `/streams/{stream}/${route}`, headers };
}

function withKey(PartitionKey: string): string {
  return JSON.stringify({ Data: 'x', PartitionKey });
}

function batchOf(length: number): string {
  return JSON.stringify({ records: Array.from({ length }, () => BATCH_RECORD) });
}

function missing(parameter: string): ExpectedError {
  const message = new RegExp(`^Missing required request parameters: \\[${parameter}\\]$`);
  return { status: 400, by: 'gateway', code: 'BAD_REQUEST_PARAMETERS', message };
}
