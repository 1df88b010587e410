import { describe, expect, it } from 'vitest';
import { INTERNAL_ERROR, type Json, kinesisOperation, makeOperation, mockOperation } from '../make-gateway.ts';

const BINARY = Buffer.from([0xff, 0x00, 0x61, 0xfe]);
const AS_TEXT = Buffer.from('\uFFFD\0a\uFFFD');
const BASE64 = BINARY.toString('base64');
const TYPES = ['image/png', 'application/*'];
const ERROR = 'error 500';

/** What the backend gets, in base64. */
async function request(integration: Json, types: readonly string[], contentType: string | undefined, body: Buffer) {
  const document = {
    'x-amazon-apigateway-binary-media-types': types,
    paths: { '/x': { post: kinesisOperation(integration) } },
  };
  const gateway = makeOperation({}, { document });
  const headers = contentType === undefined ? {} : { 'Content-Type': contentType };
  const result = await gateway.send('POST /dev/x', { headers, body });
  if (result.status === 200) return gateway.calls[0]?.body;
  expect(result).toEqual(INTERNAL_ERROR);
  return ERROR;
}

const TO_TEXT = 'CONVERT_TO_TEXT';
const TO_BINARY = 'CONVERT_TO_BINARY';
const encoded = Buffer.from(BASE64);

// Developer guide, "Content type conversions in API Gateway", first table.
describe('a request payload', () => {
  it.each([
    ['no types', [], 'image/png', undefined, BINARY, AS_TEXT],
    ['no types', [], 'image/png', TO_TEXT, BINARY, AS_TEXT],
    ['no types', [], 'image/png', TO_BINARY, encoded, BINARY],
    ['text type', TYPES, 'text/plain', undefined, BINARY, AS_TEXT],
    ['text type', TYPES, 'text/plain', TO_TEXT, BINARY, AS_TEXT],
    ['text type', TYPES, 'text/plain', TO_BINARY, encoded, BINARY],
    ['a binary type', TYPES, 'image/png', undefined, BINARY, BINARY],
    ['a binary type', TYPES, 'image/png', TO_BINARY, BINARY, BINARY],
    ['a binary type', TYPES, 'image/png', TO_TEXT, BINARY, encoded],
    ['a wildcard subtype', TYPES, 'application/octet-stream', undefined, BINARY, BINARY],
    ['a type with parameters', TYPES, 'image/png; q=1', undefined, BINARY, BINARY],
    ['every type', ['*/*'], 'text/plain', undefined, BINARY, BINARY],
    // Recorded: a star in the first half alone is not a wildcard.
    ['a wildcard type', ['*/png'], 'image/png', undefined, BINARY, AS_TEXT],
    ['no header, which is JSON', TYPES, undefined, undefined, BINARY, BINARY],
    // Recorded: bad base64 is an internal error.
    ['bad base64', [], 'text/plain', TO_BINARY, Buffer.from('no base64!'), ERROR],
    ['bad base64', [], 'text/plain', TO_BINARY, Buffer.from('abcde'), ERROR],
  ])('%s, %j, %s with %s', async (_what, types, contentType, contentHandling, body, expected) => {
    expect(await request({ contentHandling }, types, contentType, body)).toEqual(expected);
  });

  it.each([
    // Recorded: bytes cannot go into a template, not even if they happen to be text.
    ['image/png', undefined, ERROR],
    ['image/png', TO_BINARY, ERROR],
    ['image/png', TO_TEXT, Buffer.from('<YWJj>')],
    ['text/plain', undefined, Buffer.from('<abc>')],
    ['text/plain', TO_BINARY, ERROR],
  ])('of %s with %s in a template', async (contentType, contentHandling, expected) => {
    const requestTemplates = { [contentType]: '<$input.body>' };
    const body = contentType === 'text/plain' && contentHandling === TO_BINARY ? encoded : Buffer.from('abc');
    expect(await request({ contentHandling, requestTemplates }, TYPES, contentType, body)).toEqual(expected);
  });
});

/** What the client gets. */
async function response(settings: {
  types: readonly string[];
  backendType: string;
  accept: string | undefined;
  contentHandling: string | undefined;
  body: Buffer;
  responseTemplates?: Json;
}) {
  const { types, backendType, accept, contentHandling, body, responseTemplates } = settings;
  const integration = { responses: { default: { statusCode: '200', contentHandling, responseTemplates } } };
  const document = {
    'x-amazon-apigateway-binary-media-types': types,
    paths: { '/x': { post: kinesisOperation({ requestTemplates: { 'text/plain': '{}' }, ...integration }) } },
  };
  const gateway = makeOperation({}, { document, backend: () => ({ headers: { 'content-type': backendType }, body }) });
  const headers = { 'Content-Type': 'text/plain', ...(accept !== undefined && { Accept: accept }) };
  const result = await gateway.raw('POST /dev/x', { headers });
  return result.status === 200 ? result.body : ERROR;
}

// The second table of the same page.
describe('a response payload', () => {
  it.each([
    ['no types', [], 'image/png', 'image/png', undefined, BINARY, AS_TEXT],
    ['no types', [], 'image/png', 'image/png', TO_TEXT, BINARY, AS_TEXT],
    ['no types', [], 'text/plain', 'image/png', TO_BINARY, encoded, BINARY],
    ['text for text', TYPES, 'text/plain', 'text/plain', undefined, BINARY, AS_TEXT],
    ['text for text', TYPES, 'text/plain', 'text/plain', TO_BINARY, encoded, BINARY],
    ['text for text', TYPES, 'text/plain', 'text/plain', TO_TEXT, BINARY, AS_TEXT],
    ['text for binary', TYPES, 'text/plain', 'image/png', undefined, encoded, BINARY],
    ['text for binary', TYPES, 'text/plain', 'image/png', TO_BINARY, encoded, BINARY],
    ['text for binary', TYPES, 'text/plain', 'image/png', TO_TEXT, encoded, encoded],
    ['binary for text', TYPES, 'image/png', 'text/plain', undefined, BINARY, encoded],
    ['binary for text', TYPES, 'image/png', 'text/plain', TO_BINARY, BINARY, BINARY],
    ['binary for text', TYPES, 'image/png', 'text/plain', TO_TEXT, BINARY, encoded],
    ['binary for binary', TYPES, 'image/png', 'image/png', undefined, BINARY, BINARY],
    ['binary for binary', TYPES, 'image/png', 'image/png', TO_BINARY, BINARY, BINARY],
    ['binary for binary', TYPES, 'image/png', 'image/png', TO_TEXT, BINARY, encoded],
    // Only the first type that the client accepts counts.
    ['binary second', TYPES, 'image/png', 'text/plain, image/png', undefined, BINARY, encoded],
    ['binary first', TYPES, 'image/png', 'image/png, text/plain', undefined, BINARY, BINARY],
    ['bad base64', TYPES, 'text/plain', 'image/png', undefined, Buffer.from('{}'), ERROR],
    // Recorded: what the client accepts has to be listed, or have a listed first half.
    ['a wildcard for a listed subtype', TYPES, 'image/png', 'image/*', undefined, BINARY, encoded],
    ['any type for listed ones', TYPES, 'image/png', '*/*', undefined, BINARY, encoded],
    ['a listed wildcard itself', TYPES, 'image/png', 'application/*', undefined, BINARY, BINARY],
    ['a first half alone', TYPES, 'image/png', 'application', undefined, BINARY, encoded],
    ['a left wildcard, even listed', [...TYPES, '*/test'], 'image/png', '*/test', undefined, BINARY, encoded],
  ])('%s, %j, %s for %s with %s', async (_what, types, backendType, accept, contentHandling, body, expected) => {
    expect(await response({ types, backendType: backendType, accept, contentHandling, body })).toEqual(expected);
  });

  it.each([
    ['image/png', 'text/plain', undefined, Buffer.from(`<${BASE64}>`)],
    ['image/png', 'text/plain', TO_TEXT, Buffer.from(`<${BASE64}>`)],
    ['image/png', 'text/plain', TO_BINARY, ERROR],
    ['image/png', 'image/png', undefined, ERROR],
  ])('of %s for %s with %s in a template', async (backendType, accept, contentHandling, expected) => {
    const responseTemplates = { 'application/json': '<$input.body>' };
    const settings = {
      types: TYPES,
      backendType: backendType,
      accept,
      contentHandling,
      body: BINARY,
      responseTemplates,
    };
    expect(await response(settings)).toEqual(expected);
  });
});

describe('a mock with binary types', () => {
  /** The response to a request without Content-Type, for an Accept header. */
  async function mock(types: readonly string[], accept: string, response: Json, integration: Json = {}) {
    const operation = mockOperation({ ...integration, responses: { default: { statusCode: '200', ...response } } });
    const document = { 'x-amazon-apigateway-binary-media-types': types, paths: { '/x': { get: operation } } };
    const result = await makeOperation({}, { document }).raw('GET /dev/x', { headers: { Accept: accept } });
    return result.status === 200 ? result.body : ERROR;
  }

  it('of every type fails, since its request template gets bytes, unless the request is converted', async () => {
    expect(await mock(['*/*'], 'text/plain', {})).toBe(ERROR);
    expect(await mock(['*/*'], 'text/plain', {}, { contentHandling: TO_TEXT })).toEqual(Buffer.alloc(0));
  });

  it('decodes the base64 that its response template prints', async () => {
    const responseTemplates = { 'application/json': `${BASE64}\n` };
    expect(await mock(['image/png'], 'image/png', { responseTemplates })).toEqual(BINARY);
    expect(await mock([], 'image/png', { responseTemplates, contentHandling: TO_BINARY })).toEqual(BINARY);
    expect(await mock(['image/png'], 'text/html', { responseTemplates })).toEqual(Buffer.from(`${BASE64}\n`));
  });
});
