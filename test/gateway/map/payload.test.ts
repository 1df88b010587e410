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
  if (result.status === 200) return gateway.calls[0]?.body ?? 'no call';
  expect(result).toEqual(INTERNAL_ERROR);
  return ERROR;
}

const TO_TEXT = 'CONVERT_TO_TEXT';
const TO_BINARY = 'CONVERT_TO_BINARY';
const encoded = Buffer.from(BASE64);

/** Recorded (test_apigateway_s3 of localstack/localstack): these 67 bytes are 99 as text, which is BLOB_TEXT. */
const BLOB = Buffer.from(
  '1f8b0800146cee6302ff4bcecf2d284a2d2e4e4d5148492c49d45128cec82fcd4951484a55c8cc2b4bccc94c51080d71d3b550282e29cacc4b0700b83910572f000000',
  'hex',
);
const BLOB_TEXT =
  '\u001F\uFFFD\b\0\u0014l\uFFFDc\u0002\uFFFDK\uFFFD\uFFFD-(J-.NMQHI,I\uFFFDQ(\uFFFD\uFFFD/\uFFFDIQHJU\uFFFD\uFFFD+K\uFFFD\uFFFDLQ\b\rq\u04F5P(.)\uFFFD\uFFFDK\u0007\0\uFFFD9\u0010W/\0\0\0';

// The rows of the guide's tables are in content-type-conversions.test.ts.
describe('a request payload', () => {
  it.each([
    ['a wildcard subtype', TYPES, 'application/octet-stream', undefined, BINARY, BINARY],
    ['every type', ['*/*'], 'text/plain', undefined, BINARY, BINARY],
    // Recorded: a star in the first half alone is not a wildcard.
    ['a wildcard type', ['*/png'], 'image/png', undefined, BINARY, AS_TEXT],
    ['no header, which is JSON', TYPES, undefined, undefined, BINARY, BINARY],
    // Import ignores case, as it does for the types of integrations.
    ['lowercase', TYPES, 'image/png', 'convert_to_text', BINARY, encoded],
    ['another value, which is none', TYPES, 'image/png', 'CONVERT_TO_JSON', BINARY, BINARY],
    // Recorded: bad base64 is an internal error.
    ['bad base64', [], 'text/plain', TO_BINARY, Buffer.from('no base64!'), ERROR],
    ['bad base64', [], 'text/plain', TO_BINARY, Buffer.from('abcde'), ERROR],
    ['a recorded body as text', [], 'text/plain', undefined, BLOB, Buffer.from(BLOB_TEXT)],
  ])('%s, %j, %s with %s', async (_what, types, contentType, contentHandling, body, expected) => {
    expect(await request({ contentHandling }, types, contentType, body)).toEqual(expected);
  });

  it.each([
    ['text/plain', undefined, BLOB_TEXT],
    ['text/plain', TO_TEXT, BLOB_TEXT],
    ['image/png', TO_TEXT, BLOB.toString('base64')],
  ])('of %s with %s is text to a template', async (contentType, contentHandling, text) => {
    const requestTemplates = { [contentType]: '$util.base64Encode($input.body) $input.body.length()' };
    const expected = `${Buffer.from(text).toString('base64')} ${text.length}`;
    const rendered = await request({ contentHandling, requestTemplates }, TYPES, contentType, BLOB);
    expect(rendered.toString()).toBe(expected);
  });

  // To a template, an empty body is `{}`; two characters of a binary type are base64.
  it.each([
    ['text/plain', '', '<{}>'],
    ['text/plain', '{}', '<{}>'],
    ['image/png', '', '<{}>'],
    ['image/png', '{}', '<e30=>'],
  ])('of %s, %j, is %s to a template', async (contentType, body, expected) => {
    const requestTemplates = { [contentType]: '<$input.body>' };
    const rendered = await request(
      { contentHandling: TO_TEXT, requestTemplates },
      TYPES,
      contentType,
      Buffer.from(body),
    );
    expect(rendered.toString()).toBe(expected);
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

  it('that a template cannot read is explained in the log', async () => {
    const gateway = makeOperation(kinesisOperation({ requestTemplates: { 'image/png': '$input.body' } }), {
      document: { 'x-amazon-apigateway-binary-media-types': ['image/*'] },
    });
    expect(await gateway.send('POST /dev/x', { headers: { 'Content-Type': 'image/png' }, body: BINARY })).toEqual(
      INTERNAL_ERROR,
    );
    expect(gateway.traces[0]?.reason).toMatch(/Unable to transform a binary body.* contentHandling to CONVERT_TO_TEXT/);
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

describe('a response payload', () => {
  it.each([
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
