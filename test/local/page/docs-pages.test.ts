// The pages beside the API: what they serve, from where, and that they take nothing from the API.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type LocalGateway, SPEC, startLocalGateway } from '../../support/local-gateway.ts';

let gateway: LocalGateway;
beforeAll(async () => {
  gateway = await startLocalGateway();
});
afterAll(() => gateway.close());

const page = (path: string, init?: RequestInit) => fetch(new URL(path, gateway.url), init);

test('the page names only parts that are on this machine', async () => {
  const response = await page('/');
  const html = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => part ?? '');
  expect(parts.filter((part) => !/^(?:\/\?|#)/.test(part) && part !== 'data:,')).toEqual([]);
  for (const part of parts.filter((one) => one.startsWith('/')))
    expect([part, (await page(part)).status]).toEqual([part, 200]);
});

test('the page may load and call nothing but this gateway', async () => {
  const policy = (await page('/')).headers.get('content-security-policy') ?? '';
  const directives = Object.fromEntries(policy.split('; ').map((directive) => directive.split(/ (.*)/)));
  expect(directives).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'self'" });
  expect(directives).toMatchObject({ 'style-src': "'self'" });
  expect(directives).toMatchObject({ 'frame-ancestors': "'none'", 'base-uri': "'none'" });
});

test('the document of the page differs from the file in its servers and in the stream only', async () => {
  const shown = (await (await page('/?document')).json()) as { servers: unknown };
  const { servers, ...rest } = shown;
  const { servers: _servers, ...file } = parse(
    readFileSync(SPEC, 'utf8').replaceAll(/(default|example): my-stream/g, '$1: events'),
  );
  expect(rest).toEqual(file);
  expect(servers).toEqual([{ url: '/dev', description: expect.any(String) }]);
});

test('/_openapi.yaml is the file, byte for byte', async () => {
  const response = await page('/_openapi.yaml');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(readFileSync(SPEC));
  expect(response.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
});

test('/_health responds with 200', async () => {
  const response = await page('/_health');
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

test.each(['/?constructor', '/?../package.json', '/?swagger-ui.css.map', '/?events=1', '/?../browser/tsconfig.json'])(
  'there is no part %s',
  async (part) => {
    expect((await page(part)).status).toBe(404);
  },
);

test('the pages take GET and HEAD only', async () => {
  for (const path of ['/', '/_health', '/_openapi.yaml']) {
    const response = await page(path, { method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await page(path, { method: 'HEAD' })).status).toBe(200);
  }
});

// An unknown route of the API is a 404 of the document, and what is outside of its stage a 403 of the front end.
test.each([
  ['/x', 403],
  ['/_health/', 403],
  ['/_openapi.json', 403],
  ['/dev/', 404],
  ['//', 403],
])('%s belongs to the API', async (path, status) => {
  const { origin } = gateway.url;
  const response = await fetch(origin + path);
  expect([response.status, response.headers.get('x-amzn-requestid')]).toEqual([status, expect.any(String)]);
});

test('no page and no response has a CORS header', async () => {
  for (const path of ['/', '/_openapi.yaml', '/dev/streams/events/record']) {
    const response = await page(path, { headers: { Origin: 'https://example.com' } });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('a document inside a template is shown without the template', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-pages-'));
  const file = join(folder, 'template.yml');
  writeFileSync(
    file,
    `Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      DefinitionBody:
        openapi: 3.0.3
        info: { title: !Sub 'of \${AWS::StackName}', version: '1' }
        paths: {}
`,
  );
  const inTemplate = await startLocalGateway({ spec: file });
  try {
    const shown = await (await fetch(new URL('/?document', inTemplate.url))).json();
    expect(shown).toEqual({
      openapi: '3.0.3',
      info: { title: 'of local', version: '1' },
      paths: {},
      servers: [{ url: '/dev', description: expect.any(String) }],
    });
  } finally {
    await inTemplate.close();
    rmSync(folder, { recursive: true });
  }
});
