// Whatever a client sends and Kinesis returns: one response in our shape, with valid HTTP headers, and no rejection.
import { readFileSync } from 'node:fs';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BackendResponse } from '../../lib/gateway/backend/backend.ts';
import type { HttpResponse } from '../../lib/gateway/http/http-message.ts';
import { createHandler, loadApi } from '../../lib/gateway/index.ts';
import type { RequestTrace } from '../../lib/gateway/request/request-trace.ts';
import { readDocument } from '../../lib/source/source-document.ts';

const { api } = loadApi(readDocument(readFileSync('spec/openapi.yaml', 'utf8'), 'spec/openapi.yaml'), { stage: 'dev' });

const text = fc.string({ unit: 'binary', maxLength: 40 });
const path = fc.oneof(
  text.map((tail) => `/dev/${encodeURI(tail)}`),
  fc
    .constantFrom('record', 'records', 'sharditerator')
    .chain((route) => text.map((name) => `/dev/streams/${encodeURIComponent(name)}/${route}`)),
  fc.constantFrom('', '/', '//', '/dev', '//dev//', '/prod/streams/a/record', '/dev/streams//record', '/dev/%zz/%'),
);
const query = fc.oneof(text, fc.constantFrom('shard-id=a', 'shard-id=a&limit=1', '&&;;==', 'limit=%F0%9F'));
const type = fc.constantFrom(
  'application/json',
  'application/vnd.kinesis.text+json',
  'application/vnd.kinesis.binary+json',
  'text/plain',
  ';;',
  '',
);
const headerValue = fc.string({ maxLength: 20 });
const headers = fc.record(
  { 'Content-Type': type, Accept: headerValue, 'Shard-Iterator': headerValue, 'X-Amzn-RequestId': headerValue },
  { requiredKeys: [] },
);
const body = fc.oneof(
  fc.json(),
  text,
  fc.json().map((data) => `{"Data": ${data}, "PartitionKey": "k"}`),
  fc.json().map((data) => `{"records": [{"data": ${data}, "partition-key": "k"}, {"data": 1, "partition-key": "l"}]}`),
);
const kinesisResponse = fc.record({
  status: fc.oneof(fc.constantFrom(200, 200, 400, 413, 500, 503), fc.integer({ min: 100, max: 599 })),
  body: fc.oneof(
    fc.json(),
    text,
    text.map((message) => JSON.stringify({ __type: 'a#ResourceNotFoundException', message })),
  ),
});

it('responds to every request, whatever the response of Kinesis', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'PUT', 'POST', 'HEAD'),
      path,
      query,
      headers,
      body,
      kinesisResponse,
      async (method, rawPath, rawQuery, sent, content, from) => {
        const seen: RequestTrace[] = [];
        const kinesis = async (): Promise<BackendResponse> => ({
          status: from.status,
          headers: {},
          body: Buffer.from(from.body),
        });
        const response = await createHandler(
          api,
          { kinesis },
          { observe: (one) => seen.push(one) },
        )({
          method,
          rawPath,
          rawQuery,
          headers: Object.entries(sent),
          body: Buffer.from(content),
          sourceIp: '127.0.0.1',
          protocol: 'HTTP/1.1',
        });
        expect(seen).toHaveLength(1);
        // The only defect a template may meet is a body that begins like an object and is none.
        expect(seen[0]?.reason ?? '').not.toMatch(/^Bug in apigw-kinesis/);
        expectWellFormed(response);
        if (response.status >= 400 && seen[0]?.refusal !== undefined) expectOurShape(response);
      },
    ),
    { numRuns: 3_000 },
  );
});

function expectWellFormed({ status, headers }: HttpResponse): void {
  expect(Number.isInteger(status) && status >= 100 && status <= 599).toBe(true);
  for (const [name, value] of headers) {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  }
  const names = headers.map(([name]) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
}

function expectOurShape({ body }: HttpResponse): void {
  const members = Object.keys(JSON.parse(body.toString()) as object);
  expect(members.slice(0, 3)).toEqual(['code', 'message', 'requestId']);
}
