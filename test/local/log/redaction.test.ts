// Credentials in headers and queries, however they are written, are not in the verbose log.
import { describe, expect, it } from 'vitest';
import { type Header, type HttpRequest, loadApi, type RequestTrace, readDocument } from '../../../lib/gateway/index.ts';
import { credentialNames } from '../../../lib/local/log/credential-names.ts';
import { createRequestLog } from '../../../lib/local/log/request-log.ts';

/** Credentials in every place where a document can declare them. */
const DOCUMENT = `openapi: 3.0.3
info: { title: t, version: '1' }
paths: {}
components:
  securitySchemes:
    inHeader: { type: apiKey, in: header, name: X-Own-Key }
    inQuery: { type: apiKey, in: query, name: own key }
    token:
      type: apiKey
      in: header
      name: X-Auth-Token
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer: { type: token, authorizerUri: arn }
    request:
      type: apiKey
      in: header
      name: Unused
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: request
        authorizerUri: arn
        identitySource: 'method.request.header.X-Tenant, method.request.querystring.ticket,method.request.multivaluequerystring.Many,context.identity.sourceIp'
`;

const { api } = loadApi(readDocument(DOCUMENT, 'api.yaml'), { stage: 'dev' });

function logged(format: 'text' | 'json', sent: Partial<HttpRequest>, more: Partial<RequestTrace> = {}): string {
  const written: string[] = [];
  const log = createRequestLog({ format, verbose: true, write: (lines) => written.push(lines) });
  log.redact(credentialNames(api.document));
  const request: HttpRequest = {
    method: 'GET',
    rawPath: '/dev/x',
    rawQuery: '',
    headers: [],
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
    ...sent,
  };
  const response = { status: 200, headers: [], body: Buffer.alloc(0) };
  log.request({ request, response, requestId: 'id', milliseconds: 1, ...more });
  log.flush();
  return written.join('\n');
}

describe.each(['text', 'json'] as const)('as %s', (format) => {
  it.each([
    ['X-Amz-Signature=SECRET', '?X-Amz-Signature=(redacted)'],
    ['a=1&x-amz-signature=SECRET', '?a=1&x-amz-signature=(redacted)'],
    ['a=1;X-Amz-Signature=SECRET;b=2', '?a=1;X-Amz-Signature=(redacted);b=2'],
    ['X%2DAmz-Signature=SECRET', '?X%2DAmz-Signature=(redacted)'],
    ['%58-amz%2dsecurity-token=SECRET', '?%58-amz%2dsecurity-token=(redacted)'],
    ['X-Amz-Credential=SEC=RET&a', '?X-Amz-Credential=(redacted)&a'],
    ['own+key=SECRET&own%20key=SECRET', '?own+key=(redacted)&own%20key=(redacted)'],
    ['ticket=SECRET;Many=SECRET&many=SECRET', '?ticket=(redacted);Many=(redacted)&many=(redacted)'],
    ['access_token=SECRET', '?access_token=(redacted)'],
    ['ticketed=shown&a=%3DX-Amz-Signature', '?ticketed=shown&a=%3DX-Amz-Signature'],
  ])('the query %s is shown as %s', (rawQuery, shown) => {
    const text = logged(format, { rawQuery });
    expect(text).toContain(shown);
    expect(text).not.toContain('SECRET');
  });

  it.each<Header>([
    ['Authorization', 'Bearer SECRET'],
    ['Proxy-Authorization', 'SECRET'],
    ['COOKIE', 'a=SECRET'],
    ['x-api-key', 'SECRET'],
    ['X-Amz-Security-Token', 'SECRET'],
    ['x-own-key', 'SECRET'],
    ['X-Auth-Token', 'SECRET'],
    ['X-TENANT', 'SECRET'],
    ['Referer', 'http://127.0.0.1:4500/dev/x?a=1&X-Amz-Signature=SECRET'],
    ['Referer', 'http://127.0.0.1:4500/dev/x?a;X%2dAmz-Signature=SECRET#x'],
    ['Referer', 'http://me:SECRET@127.0.0.1/'],
    ['X-Original-URL', '/dev/x?ticket=SECRET'],
  ])('the header %s: %s is shown without its credential', (name, value) => {
    const text = logged(format, { headers: [[name, value]] });
    expect(text).toContain(name);
    expect(text).toContain('(redacted)');
    expect(text).not.toContain('SECRET');
  });

  it('the headers of responses and calls do not have credentials, nor copies of those of the request', () => {
    const text = logged(
      format,
      { headers: [['X-Auth-Token', 'Bearer SECRET-A']], rawQuery: 'ticket=SECRET%2DB' },
      {
        call: {
          service: 'kinesis',
          action: 'PutRecord',
          query: '?Action=PutRecord&token=SECRET-A&q=for%20SECRET-B',
          headers: [
            ['X-Mapped', 'SECRET-A'],
            ['X-Ticket', 'for SECRET-B'],
          ],
          body: Buffer.alloc(0),
          timeoutMillis: 1,
        },
        response: {
          status: 302,
          headers: [
            ['Set-Cookie', 'a=SECRET'],
            ['Location', '/x?X-Amz-Signature=SECRET'],
          ],
          body: Buffer.alloc(0),
        },
      },
    );
    expect(text).toContain('X-Mapped');
    expect(text).not.toContain('SECRET');
  });

  it('other headers are shown', () => {
    expect(logged(format, { headers: [['Unusual', 'value?a=b']] })).toContain('value?a=b');
  });
});
