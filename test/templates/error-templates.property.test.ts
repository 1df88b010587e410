// What becomes of Kinesis' failures: valid JSON and one integer status for every body, nothing leaked, and no body at all where none can be trusted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTemplate, VtlError } from '../../lib/vtl/index.ts';
import { hostileJson, hostileText } from './hostile.ts';
import { errorSource, render } from './real-templates.ts';
import { parseStrictJson } from './strict-json.ts';

const RUNS = 2_000;
const REQUEST_ID = '11111111-2222-3333-4444-555555555555';

/** The statuses of the HTTP contract, by exception; every other is 500. */
const STATUSES: Readonly<Record<string, number>> = {
  ResourceNotFoundException: 404,
  ExpiredIteratorException: 410,
  ExpiredNextTokenException: 410,
  ResourceInUseException: 409,
  AccessDeniedException: 403,
  ProvisionedThroughputExceededException: 429,
  LimitExceededException: 429,
  KMSThrottlingException: 429,
  ThrottlingException: 429,
  InvalidArgumentException: 400,
  ValidationException: 400,
  SerializationException: 400,
  // The key is the owner's business, and its failure must be an alarm of theirs.
  KMSAccessDeniedException: 500,
  KMSDisabledException: 500,
  KMSInvalidStateException: 500,
  KMSNotFoundException: 500,
  KMSOptInRequired: 500,
};
const FIXED = { 403: 'Access to this stream is denied.', 500: 'Kinesis could not process the request.' };
const KEY_FAILED = 'The encryption key of the stream cannot be used.';

const template = compileTemplate(errorSource('400'));
const prefix = fc.constantFrom('', 'com.amazonaws.kinesis.v20131202#', 'com.amazon.coral.service#', '#', 'a#b#');
const known = fc.constantFrom(...Object.keys(STATUSES));
const messageName = fc.constantFrom('message', 'Message');
const message = hostileText.filter((text) => !/[0-9]{12}/.test(text));

describe('the template for 400', () => {
  it('gives each exception its status, name and message, with or without a prefix', () => {
    const property = fc.property(prefix, known, messageName, message, (before, name, member, said) => {
      const body = bodyText({ __type: `${before}${name}`, [member]: said });
      const status = STATUSES[name];
      const fixed = status === 403 ? FIXED[403] : status === 500 ? KEY_FAILED : undefined;
      expect(respond(body)).toEqual({
        status,
        retryAfter: status === 429 ? '1' : undefined,
        body: { code: name, message: fixed ?? (said || 'Kinesis did not give a reason.'), requestId: REQUEST_ID },
      });
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('maps any other exception to 500 and does not show it', () => {
    const unknown = hostileText.filter((text) => !(text.replace(/^.*#/, '').replace(/[^A-Za-z0-9]/g, '') in STATUSES));
    const property = fc.property(prefix, unknown, messageName, hostileText, (before, type, member, said) => {
      expect(respond(bodyText({ __type: `${before}${type}`, [member]: said }))).toEqual(failure());
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('gives valid JSON and one integer status for members of any type', () => {
    const type = fc.oneof(known, hostileJson);
    const property = fc.property(type, hostileJson, hostileJson, (type, lower, upper) => {
      const { status, body } = respond(bodyText({ __type: type, message: lower, Message: upper }));
      expect([400, 403, 404, 409, 410, 429, 500]).toContain(status);
      expect(body).toEqual({ code: expect.any(String), message: expect.any(String), requestId: REQUEST_ID });
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('maps a body that is not an object to 500', () => {
    const others = [
      undefined,
      '',
      'null',
      '[]',
      '[{"__type": "ResourceNotFoundException"}]',
      '"x"',
      '5',
      '<html>',
      '<'.repeat(100_000),
      '  ',
    ];
    for (const body of others) expect(respond(body)).toEqual(failure());
  });

  it('accepts a message of 100 KB', () => {
    const said = '"\\\'{$#'.repeat(20_000);
    expect(respond(bodyText({ __type: 'ValidationException', message: said })).body).toMatchObject({ message: said });
  });

  it('gives valid JSON or an error for a broken object', () => {
    fc.assert(
      fc.property(hostileText, (text) => assertTotalOrFailed(`{${text}`)),
      { numRuns: RUNS },
    );
  });
});

describe('the templates for 413 and 5xx', () => {
  for (const status of ['413', '500', '502', '503'] as const) {
    it(`read nothing of the response for ${status}`, () => {
      const source = errorSource(status);
      expect(source).not.toContain('$input');
      const property = fc.property(fc.option(hostileText, { nil: undefined }), hostileText, (body, requestId) => {
        const { text } = render(compileTemplate(source), { body, context: { requestId } });
        expect(parseStrictJson(text)).toEqual({ code: expect.any(String), message: expect.any(String), requestId });
      });
      fc.assert(property, { numRuns: 200 });
    });
  }
});

function respond(body: string | undefined): { status: unknown; retryAfter: string | undefined; body: unknown } {
  const { text, header, status } = render(template, { body, context: { requestId: REQUEST_ID } });
  return { status, retryAfter: header.get('Retry-After'), body: parseStrictJson(text) };
}

function failure(): ReturnType<typeof respond> {
  return {
    status: 500,
    retryAfter: undefined,
    body: { code: 'InternalFailure', message: FIXED[500], requestId: REQUEST_ID },
  };
}

function assertTotalOrFailed(body: string): void {
  try {
    expect([400, 403, 404, 409, 410, 429, 500]).toContain(respond(body).status);
  } catch (error) {
    if (!(error instanceof VtlError)) throw error;
  }
}

function bodyText(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u007f', '\\u007f');
}
