// The document that this repository ships, executed like any other: what the four routes send and return.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BackendCall, BackendResponse } from '../../lib/gateway/backend/backend.ts';
import { BackendUnreachable, createHandler, loadApi } from '../../lib/gateway/index.ts';
import { readDocument } from '../../lib/source/source-document.ts';

const { api, warnings } = loadApi(readDocument(readFileSync('spec/openapi.yaml', 'utf8'), 'spec/openapi.yaml'), {
  stage: 'dev',
});

type Backend = () => Partial<Omit<BackendResponse, 'body'>> & { body?: unknown };

async function send(
  target: string,
  options: { headers?: Record<string, string>; body?: unknown; backend?: Backend } = {},
) {
  const calls: BackendCall[] = [];
  const kinesis = async (call: BackendCall): Promise<BackendResponse> => {
    calls.push(call);
    const { status = 200, headers = {}, body = {} } = options.backend?.() ?? {};
    return { status, headers, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) };
  };
  const [method = '', url = ''] = target.split(' ');
  const [rawPath = '', rawQuery = ''] = url.split('?');
  const response = await createHandler(api, { kinesis })({
    method,
    rawPath: `/dev/streams/my-stream${rawPath}`,
    rawQuery,
    headers: Object.entries(options.headers ?? {}),
    body: Buffer.from(options.body === undefined ? '' : JSON.stringify(options.body)),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  });
  const [call] = calls;
  return {
    status: response.status,
    body: JSON.parse(response.body.toString()),
    headers: Object.fromEntries(response.headers.map(([name, value]) => [name.toLowerCase(), value])),
    sent: call && [call.action, JSON.parse(call.body.toString())],
  };
}

const RECORD = { Data: 'some data', PartitionKey: 'some key' };
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('our document', () => {
  it('runs as it is written', () => {
    expect(warnings).toEqual([]);
    expect(api.operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /streams/{stream-name}/record',
      'GET /streams/{stream-name}/sharditerator',
      'PUT /streams/{stream-name}/records',
      'GET /streams/{stream-name}/records',
    ]);
  });

  it('puts a record', async () => {
    const kinesis = { SequenceNumber: '1', ShardId: 's' };
    const response = await send('PUT /record', { body: RECORD, backend: () => ({ body: kinesis }) });
    expect([response.status, response.body]).toEqual([200, kinesis]);
    expect(response.sent).toEqual([
      'PutRecord',
      { StreamName: 'my-stream', PartitionKey: 'some key', Data: base64('"some data"') },
    ]);
  });

  it('puts a batch, and responds with 207 if some records fail', async () => {
    const kinesis = {
      FailedRecordCount: 1,
      Records: [{ SequenceNumber: '1', ShardId: 's' }, { ErrorCode: 'InternalFailure' }],
    };
    const records = [
      { data: { a: 1 }, 'partition-key': 'k' },
      { data: 'x', 'partition-key': 'l' },
    ];
    const response = await send('PUT /records', { body: { records }, backend: () => ({ body: kinesis }) });
    expect([response.status, response.body]).toEqual([207, kinesis]);
    expect(response.sent).toEqual([
      'PutRecords',
      {
        StreamName: 'my-stream',
        Records: [
          { Data: base64('{"a":1}'), PartitionKey: 'k' },
          { Data: base64('"x"'), PartitionKey: 'l' },
        ],
      },
    ]);
  });

  it('gets an iterator and records', async () => {
    const iterator = await send('GET /sharditerator?shard-id=shardId-0', {
      backend: () => ({ body: { ShardIterator: 'i' } }),
    });
    expect([iterator.status, iterator.body]).toEqual([200, { ShardIterator: 'i' }]);
    expect(iterator.sent).toEqual([
      'GetShardIterator',
      { StreamName: 'my-stream', ShardId: 'shardId-0', ShardIteratorType: 'TRIM_HORIZON' },
    ]);
    const records = await send('GET /records?limit=2', { headers: { 'shard-iterator': 'i' } });
    expect(records.sent).toEqual(['GetRecords', { ShardIterator: 'i', Limit: 2 }]);
  });

  it.each([
    [400, 'ResourceNotFoundException', 404, 'ResourceNotFoundException'],
    [400, 'com.amazonaws.kinesis.v20131202#ExpiredIteratorException', 410, 'ExpiredIteratorException'],
    [400, 'ProvisionedThroughputExceededException', 429, 'ProvisionedThroughputExceededException'],
    [400, 'KMSDisabledException', 500, 'KMSDisabledException'],
    [400, 'SomethingElse', 500, 'InternalFailure'],
    [413, undefined, 413, 'RequestEntityTooLarge'],
    [500, 'InternalFailureException', 502, 'InternalFailure'],
    [503, undefined, 503, 'ServiceUnavailable'],
    [302, undefined, 500, 'InternalFailure'],
  ])('turns a %i of Kinesis with %s into %i', async (status, type, expected, code) => {
    const backend: Backend = () => ({ status, body: { __type: type, message: 'm' } });
    const response = await send('PUT /record', { body: RECORD, backend });
    expect([response.status, response.body]).toEqual([
      expected,
      { code, message: expect.any(String), requestId: response.headers['x-amzn-requestid'] },
    ]);
    expect(response.headers['retry-after']).toBe([429, 503].includes(expected) ? '1' : undefined);
  });

  it.each([
    ['PUT /record', {}, {}, 400, 'BAD_REQUEST_BODY', 'Invalid request body'],
    [
      'PUT /record',
      { 'Content-Type': 'text/plain' },
      RECORD,
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The Content-Type must be application/json or, to write records, application/vnd.kinesis.text+json or application/vnd.kinesis.binary+json.',
    ],
    [
      'GET /records',
      {},
      undefined,
      400,
      'BAD_REQUEST_PARAMETERS',
      'Missing required request parameters: [Shard-Iterator]',
    ],
    ['POST /record', {}, {}, 404, 'MISSING_AUTHENTICATION_TOKEN', 'There is no such route.'],
  ])('refuses %s with %j and %j in its one shape', async (target, headers, body, status, code, message) => {
    const response = await send(target, { headers, body });
    expect([response.status, response.body, response.sent]).toEqual([
      status,
      {
        code,
        message,
        requestId: response.headers['x-amzn-requestid'],
        ...(code === 'BAD_REQUEST_BODY' && {
          errors: '[object has missing required properties (["Data","PartitionKey"])]',
        }),
      },
      undefined,
    ]);
  });

  it('says nothing about itself when Kinesis cannot be reached', async () => {
    const backend: Backend = () => {
      throw new BackendUnreachable('connect ECONNREFUSED 127.0.0.1:4567');
    };
    const response = await send('PUT /record', { body: RECORD, backend });
    expect([response.status, response.body]).toEqual([
      504,
      {
        code: 'INTEGRATION_FAILURE',
        message: 'The connection to Kinesis failed. Records that were sent may have been written.',
        requestId: response.headers['x-amzn-requestid'],
      },
    ]);
  });
});
