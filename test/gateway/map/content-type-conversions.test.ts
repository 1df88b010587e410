// Every row of both tables of the Developer Guide, "Content type conversions in API Gateway", in their order and with their words.
import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../lib/gateway/http/http-message.ts';
import { kinesisOperation, makeOperation, type TestGateway } from '../make-gateway.ts';

const BLOB = Buffer.from([0xff, 0x00, 0x61, 0xfe]);
/** A string that is base64 (of BLOB), and its bytes. */
const BASE64 = Buffer.from('/wBh/g==');
const TEXT = Buffer.from('{"name": "Zoë"}\n');
/** BLOB read as UTF-8: what is not valid becomes U+FFFD. */
const BLOB_AS_TEXT = Buffer.from('\uFFFD\0a\uFFFD');

/** Payloads, and what each becomes. */
type Conversions = readonly (readonly [from: Buffer, to: Buffer])[];
const SAME: Conversions = [[TEXT, TEXT]];
const UTF8: Conversions = [...SAME, [BLOB, BLOB_AS_TEXT]];
const DECODED: Conversions = [[BASE64, BLOB]];
const ENCODED: Conversions = [[BLOB, BASE64]];
const BYTES: Conversions = [[BLOB, BLOB]];

const UNDEFINED: readonly string[] = [];
const MATCHING = ['image/png', 'application/octet-stream'];

type Row = readonly [
  payload: string,
  type: string,
  types: 'Undefined' | 'Set with matching media types',
  contentHandling: 'Undefined' | 'CONVERT_TO_TEXT' | 'CONVERT_TO_BINARY',
  conversions: Conversions,
];

/** The media types that the tables mean by each expression. */
const MEANING: Readonly<Record<string, readonly string[]>> = {
  'Any data type': ['text/plain', 'image/png', 'application/octet-stream'],
  'A text data type': ['text/plain', 'application/json; charset=utf-8'],
  'A text type': ['text/plain', 'application/json', '*/*'],
  'A binary data type': ['image/png', 'application/octet-stream', 'Image/PNG; a=b'],
  'A binary type': ['image/png', 'application/octet-stream', 'image/png, text/plain'],
};

function gatewayFor(
  types: Row[2],
  integration: Record<string, unknown>,
  backendType = '',
  body: Buffer = TEXT,
): TestGateway {
  const document = {
    'x-amazon-apigateway-binary-media-types': types === 'Undefined' ? UNDEFINED : MATCHING,
    paths: { '/x': { post: kinesisOperation(integration) } },
  };
  return makeOperation({}, { document, backend: () => ({ headers: { 'content-type': backendType }, body }) });
}

function handling(name: Row[3]): { contentHandling?: string } {
  return name === 'Undefined' ? {} : { contentHandling: name };
}

describe('a request', () => {
  it.each<Row>([
    ['Text data', 'Any data type', 'Undefined', 'Undefined', UTF8],
    ['Text data', 'Any data type', 'Undefined', 'CONVERT_TO_BINARY', DECODED],
    ['Text data', 'Any data type', 'Undefined', 'CONVERT_TO_TEXT', UTF8],
    ['Text data', 'A text data type', 'Set with matching media types', 'Undefined', SAME],
    ['Text data', 'A text data type', 'Set with matching media types', 'CONVERT_TO_BINARY', DECODED],
    ['Text data', 'A text data type', 'Set with matching media types', 'CONVERT_TO_TEXT', SAME],
    ['Binary data', 'A binary data type', 'Set with matching media types', 'Undefined', BYTES],
    ['Binary data', 'A binary data type', 'Set with matching media types', 'CONVERT_TO_BINARY', BYTES],
    ['Binary data', 'A binary data type', 'Set with matching media types', 'CONVERT_TO_TEXT', ENCODED],
  ])('%s, %s, %s, %s', async (_payload, type, types, contentHandling, conversions) => {
    for (const [from, to] of conversions) {
      for (const contentType of MEANING[type] ?? []) {
        const gateway = gatewayFor(types, handling(contentHandling));
        await gateway.raw('POST /dev/x', { headers: { 'Content-Type': contentType }, body: from });
        expect([contentType, gateway.calls[0]?.body]).toEqual([contentType, to]);
      }
    }
  });
});

describe('a response', () => {
  it.each<Row>([
    ['Text or binary data', 'A text type', 'Undefined', 'Undefined', UTF8],
    ['Text or binary data', 'A text type', 'Undefined', 'CONVERT_TO_BINARY', DECODED],
    ['Text or binary data', 'A text type', 'Undefined', 'CONVERT_TO_TEXT', UTF8],
    ['Text data', 'A text type', 'Set with matching media types', 'Undefined', SAME],
    ['Text data', 'A text type', 'Set with matching media types', 'CONVERT_TO_BINARY', DECODED],
    ['Text data', 'A text type', 'Set with matching media types', 'CONVERT_TO_TEXT', SAME],
    ['Text data', 'A binary type', 'Set with matching media types', 'Undefined', DECODED],
    ['Text data', 'A binary type', 'Set with matching media types', 'CONVERT_TO_BINARY', DECODED],
    ['Text data', 'A binary type', 'Set with matching media types', 'CONVERT_TO_TEXT', SAME],
    ['Binary data', 'A text type', 'Set with matching media types', 'Undefined', ENCODED],
    ['Binary data', 'A text type', 'Set with matching media types', 'CONVERT_TO_BINARY', BYTES],
    ['Binary data', 'A text type', 'Set with matching media types', 'CONVERT_TO_TEXT', ENCODED],
    ['Binary data', 'A binary type', 'Set with matching media types', 'Undefined', BYTES],
    ['Binary data', 'A binary type', 'Set with matching media types', 'CONVERT_TO_BINARY', BYTES],
    ['Binary data', 'A binary type', 'Set with matching media types', 'CONVERT_TO_TEXT', ENCODED],
  ])('%s, %s, %s, %s', async (payload, type, types, contentHandling, conversions) => {
    const backendType = payload === 'Binary data' ? 'image/png' : 'application/x-amz-json-1.1';
    const responses = { default: { statusCode: '200', ...handling(contentHandling) } };
    for (const [from, to] of conversions) {
      for (const accept of MEANING[type] ?? []) {
        const gateway = gatewayFor(types, { responses }, backendType, from);
        const { status, body } = await gateway.raw('POST /dev/x', { headers: { Accept: accept }, body: '{}' });
        expect([accept, status, body]).toEqual([accept, 200, to]);
      }
    }
  });

  // The sentence below the tables: if the conversion fails, a 500 that indicates a configuration error. Kinesis was called by then.
  it.each([
    ['text of Kinesis', {}, 'image/png', '{"SequenceNumber":"1"}'],
    ['text for any client', { contentHandling: 'CONVERT_TO_BINARY' }, 'text/plain', '{"SequenceNumber":"1"}'],
    ['base64 of a wrong length', {}, 'image/png', 'abcde'],
    ['base64 for URLs', {}, 'image/png', '_wBh_g=='],
  ])('that is not base64, %s, fails after the call', async (_what, response, accept, body) => {
    const responses = { default: { statusCode: '200', ...response } };
    const gateway = gatewayFor('Set with matching media types', { responses }, 'text/plain', Buffer.from(body));
    const failed: HttpResponse = await gateway.raw('POST /dev/x', { headers: { Accept: accept }, body: '{}' });
    expect([failed.status, gateway.calls.length]).toEqual([500, 1]);
    const [trace] = gateway.traces;
    expect(trace?.refusal).toBe('API_CONFIGURATION_ERROR');
    expect(trace?.reason).toContain('Unable to base64 decode the body. ');
    expect(trace?.reason).toContain('set it to CONVERT_TO_TEXT');
  });
});
