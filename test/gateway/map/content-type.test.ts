import { describe, expect, it } from 'vitest';
import { AWS_HEADERS, type Json, kinesisOperation, makeOperation, refusal } from '../make-gateway.ts';

const UNSUPPORTED = refusal(415, 'BadRequestException', '{"message": "Unsupported Media Type"}');

/** What the backend gets for a request of a content type; or the refusal. */
async function send(integration: Json, contentType: string | undefined, body = 'raw') {
  const gateway = makeOperation(kinesisOperation(integration));
  const headers = contentType === undefined ? {} : { 'Content-Type': contentType };
  const response = await gateway.send('POST /dev/x', { headers, body });
  return response.status === 200 ? gateway.calls[0]?.body.toString() : response;
}

const JSON_ONLY = { 'application/json': 'json template' };

describe('the request template', () => {
  it.each([
    // Developer guide, "Method request behavior for payloads without mapping templates".
    [JSON_ONLY, 'when_no_match', 'application/json', 'json template'],
    [JSON_ONLY, 'when_no_match', 'text/plain', 'raw'],
    [JSON_ONLY, 'when_no_templates', 'text/plain', UNSUPPORTED],
    [{}, 'when_no_templates', 'text/plain', 'raw'],
    [JSON_ONLY, 'never', 'text/plain', UNSUPPORTED],
    [{}, 'never', 'application/json', UNSUPPORTED],
    // Recorded: no Content-Type counts as JSON, with never as well.
    [JSON_ONLY, 'never', undefined, 'json template'],
    [{ 'text/plain': 'text template' }, 'never', undefined, UNSUPPORTED],
    // Import writes the behavior in upper case, and takes WHEN_NO_MATCH when there is none.
    [JSON_ONLY, 'NEVER', 'text/plain', UNSUPPORTED],
    [JSON_ONLY, undefined, 'text/plain', 'raw'],
    // The control plane stores an empty template as null: its type is mapped, and the body passes.
    [{ 'text/plain': '' }, 'never', 'text/plain', 'raw'],
    [{ 'text/plain': '' }, 'never', 'application/json', UNSUPPORTED],
    // Developer guide: only the media type counts, not its parameters.
    [JSON_ONLY, 'never', 'application/json; charset=utf-8', 'json template'],
    [JSON_ONLY, 'never', 'Application/JSON', 'json template'],
    [{ 'Application/JSON ': 'json template' }, 'never', 'application/json', 'json template'],
    [JSON_ONLY, 'never', 'application/json+x', UNSUPPORTED],
    [JSON_ONLY, 'never', '*/*', UNSUPPORTED],
    [{ ...JSON_ONLY, $default: 'any template' }, 'never', 'text/plain', 'any template'],
    [{ ...JSON_ONLY, $default: 'any template' }, 'never', 'application/json', 'json template'],
  ])('of %j with %s for %s gives %j', async (requestTemplates, passthroughBehavior, contentType, expected) => {
    expect(await send({ requestTemplates, passthroughBehavior }, contentType)).toEqual(expected);
  });

  it('is used without a body as well', async () => {
    expect(await send({ requestTemplates: JSON_ONLY, passthroughBehavior: 'never' }, undefined, '')).toBe(
      'json template',
    );
  });

  it('that fails gives 500 and says the line to the log', async () => {
    const requestTemplates = { 'application/json': 'fine\n$util.base64Decode("*")\n$input.path("$[")' };
    const gateway = makeOperation(kinesisOperation({ requestTemplates }));
    expect((await gateway.send('POST /dev/x', { body: '{}' })).status).toBe(500);
    expect(gateway.traces[0]?.reason).toMatch(/^Execution failed due to configuration error: Unable to transform/);
    expect(gateway.calls).toEqual([]);
  });

  it('that does not compile is reported with its place, and only requests that use it get 500', async () => {
    const requestTemplates = { 'application/json': 'fine\n#if(', 'text/plain': 'also fine' };
    const gateway = makeOperation(kinesisOperation({ requestTemplates }));
    expect(gateway.warnings).toEqual([
      {
        file: 'api.json',
        line: gateway.lineOf('#if('),
        message: expect.stringMatching(/^The template is broken, and its route responds with 500: /),
      },
    ]);
    expect((await gateway.send('POST /dev/x')).status).toBe(500);
    expect((await gateway.send('POST /dev/x', { headers: { 'Content-Type': 'text/plain' } })).status).toBe(200);
  });
});

describe('the response template', () => {
  /** Body and Content-Type for an Accept header. */
  async function accept(responseTemplates: Json, header: string | undefined, content: Json = {}) {
    const integration = { responses: { default: { statusCode: '200', responseTemplates } } };
    const gateway = makeOperation(kinesisOperation(integration, { responses: { 200: { content } } }), {
      backend: () => ({ body: Buffer.from('backend') }),
    });
    const response = await gateway.send('POST /dev/x', { headers: header === undefined ? {} : { Accept: header } });
    expect(response).toEqual({
      status: 200,
      headers: { ...AWS_HEADERS, 'content-type': expect.any(String) },
      body: response.body,
    });
    return [response.body, response.headers['content-type']];
  }
  const BOTH = { 'application/xml': 'xml', 'application/json': 'json' };

  it.each([
    [{}, undefined, 'backend'],
    [BOTH, undefined, 'json'],
    [BOTH, 'application/xml', 'xml'],
    [BOTH, 'application/xml;q=0.5', 'xml'],
    [BOTH, '*/*', 'json'],
    // Developer guide, important notes: only the first type of Accept counts.
    [BOTH, 'text/html, application/xml', 'json'],
    [BOTH, 'application/xml, application/json', 'xml'],
    [{ 'application/json': '' }, undefined, 'backend'],
    // Recorded: a single template is used whatever the client accepts.
    [{ 'text/html': 'html' }, '*/*', 'html'],
    [{ 'text/html': 'html' }, 'application/json', 'html'],
    [{ 'text/html': 'html' }, undefined, 'html'],
  ])('of %j for Accept %s is %j', async (templates, header, expected) => {
    expect((await accept(templates, header))[0]).toBe(expected);
  });

  it.each([
    // A template's media type becomes the Content-Type only when the method response declares it.
    [{ 'application/xml': 'x' }, {}, 'application/json'],
    [{ 'application/xml': 'x' }, { 'application/xml': {} }, 'application/xml'],
    [{ 'application/xml': 'x' }, { 'application/json': {} }, 'application/json'],
    [{ 'application/xml': 'x' }, { 'application/json': {}, 'application/xml': {} }, 'application/xml'],
    [{ 'application/xml': 'x' }, { 'text/csv': {}, 'application/json': {} }, 'application/json'],
    [{}, { 'text/csv': {} }, 'text/csv'],
    [{}, { 'text/csv': {}, 'Application/XML': {} }, 'text/csv'],
    [{}, {}, 'application/json'],
  ])('of %j with declared %j comes as %s', async (templates, content, expected) => {
    expect((await accept(templates, 'application/xml', content))[1]).toBe(expected);
  });
});
