// `smoke` against the API on this machine: sound, changed, and not there.
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/program.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { batchCases, eventCases } from '../../lib/contract/cases/events.ts';
import { CASES } from '../../lib/contract/cases/index.ts';
import { targetNameOf } from '../../lib/contract/run/target-name-of.ts';
import { type LocalApi, startLocalApi } from '../support/local-api.ts';
import { readStream } from '../support/read-stream.ts';
import { createTestIo } from '../support/test-io.ts';

const STREAM = 'smoke';

async function smoke(...args: readonly string[]) {
  const io = createTestIo(process.cwd());
  return { code: await run(['smoke', ...args], io), out: io.outLines, err: io.errLines };
}

describe('against a working API', () => {
  let api: LocalApi;
  beforeAll(async () => {
    api = await startLocalApi({ streams: [STREAM] });
  });
  afterAll(() => api.close());

  it('prints a line for every case, sums up, and exits 0', async () => {
    const { code, out, err } = await smoke('--url', `${api.baseUrl}/`, '--stream', STREAM);
    const all = CASES.length;
    expect(out).toEqual([
      ...CASES.map(({ name }) => `pass  ${name}`),
      '',
      `${all} of ${all} contract cases pass at ${api.baseUrl} with the stream ${STREAM}.`,
      'Expected as the target local, with these known differences from AWS: any-stream.',
      'The partition keys of all records written begin with "contract".',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
  });

  it('prints one JSON document with --json', async () => {
    const { code, out } = await smoke('--url', api.baseUrl, '--stream', STREAM, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out.join('\n'))).toEqual({
      target: 'local',
      url: api.baseUrl,
      stream: STREAM,
      differences: ['any-stream'],
      passed: true,
      cases: CASES.map(({ name }) => ({ name, passed: true })),
    });
  });

  it('leaves only records whose partition key begins with "contract"', async () => {
    const records = await readStream(api.kinesis, STREAM);
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter(({ key }) => !key.startsWith('contract'))).toEqual([]);
  });

  it('exits 1 when a target is expected to behave as another one', async () => {
    const { code, out } = await smoke('--url', api.baseUrl, '--stream', STREAM, '--target', 'aws', '--show-all');
    expect(code).toBe(1);
    expect(out.filter((line) => line.startsWith('FAIL'))).toEqual(
      CASES.filter(({ name }) => name.startsWith('another stream')).map(({ name }) => `FAIL  ${name}`),
    );
  });
});

describe.each([
  ['events', [...eventCases, ...batchCases]],
  ['post-event', eventCases],
  ['post-events', batchCases],
])('against an API with the routes %s', (routes, cases) => {
  it('runs the cases of these routes too, and writes no other keys', async () => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, routes: ['write', 'read', routes] });
    const api = await startLocalApi({ streams: [STREAM], document: openapi.text });
    try {
      const { code, out } = await smoke('--url', api.baseUrl, '--stream', STREAM);
      expect(out.slice(0, -4)).toEqual([...CASES, ...cases].map(({ name }) => `pass  ${name}`));
      expect(code).toBe(0);
      const records = await readStream(api.kinesis, STREAM);
      expect(records.filter(({ key }) => !key.startsWith('contract'))).toEqual([]);
    } finally {
      await api.close();
    }
  });
});

describe('against an API that stores something else', () => {
  let api: LocalApi;
  beforeAll(async () => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, 'record.newline': 'on' });
    api = await startLocalApi({ streams: [STREAM], document: openapi.text });
  });
  afterAll(() => api.close());

  it('shows the request, the response and the reason of each failure, and exits 1', async () => {
    const { code, out } = await smoke('--url', api.baseUrl, '--stream', STREAM, '--show-all');
    expect(code).toBe(1);
    const name = 'FAIL  true as application/json is stored as the same bytes on both write routes';
    expect(out).toContain(name);
    const [request, response, reason] = out.slice(out.indexOf(name) + 1);
    expect(request).toMatch(/^ {6}request {3}GET \/streams\/\{stream\}\/records\?limit=1 {2}Shard-Iterator: /);
    expect(response).toMatch(/^ {6}response {2}200 \{"Records":/);
    expect(reason).toMatch(/^ {6}reason {4}Expected values to be strictly equal:/);
  });

  it('shows the first failure of each kind and counts the others, or shows all', async () => {
    const [first, all] = [
      await smoke('--url', api.baseUrl, '--stream', STREAM),
      await smoke('--url', api.baseUrl, '--stream', STREAM, '--show-all'),
    ].map(({ out }) => ({ out, shown: out.filter((line) => line.startsWith('FAIL  ')) }));
    const failed = CASES.length - (all?.out.filter((line) => line.startsWith('pass  ')).length ?? 0);
    expect(all?.shown).toHaveLength(failed);
    expect(first?.shown.length).toBeLessThan(failed / 4);
    const summary = first?.out.slice(first.out.findIndex((line) => / fail, in /.test(line)));
    expect(summary?.[0]).toBe(
      `${failed} fail, in ${first?.shown.length} ways. The first of each is shown above; --show-all shows every one:`,
    );
    const counts = summary?.slice(1).flatMap((line) => line.match(/^ +(\d+) {2}as (.*)$/)?.slice(1) ?? []) ?? [];
    expect(counts.filter((_, index) => index % 2 === 1).map((name) => `FAIL  ${name}`)).toEqual(first?.shown);
    const total = counts.filter((_, index) => index % 2 === 0).reduce((sum, count) => sum + Number(count), 0);
    expect(total).toBe(failed);
  });

  it('has the whole exchange of each failure in JSON', async () => {
    const { code, out } = await smoke('--url', api.baseUrl, '--stream', STREAM, '--json');
    expect(code).toBe(1);
    const report = JSON.parse(out.join('\n')) as { passed: boolean; cases: { name: string; passed: boolean }[] };
    expect(report.passed).toBe(false);
    expect(report.cases.find(({ name }) => name.startsWith('true as application/json'))).toMatchObject({
      passed: false,
      reason: expect.stringContaining('strictly equal') as unknown,
      exchanges: expect.arrayContaining([
        { request: expect.anything() as unknown, response: expect.objectContaining({ status: 200 }) as unknown },
      ]) as unknown,
    });
  });
});

describe('wrong usage exits 2 with one line', () => {
  it('when no stream can have the name', async () => {
    const { code, out, err } = await smoke('--url', 'http://127.0.0.1:1/dev', '--stream', 'a b');
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toEqual([
      'error: --stream cannot be "a b". Allowed: 1 to 128 letters, digits, underscores, periods, and hyphens.',
    ]);
  });

  it('when there is no response at the URL', async () => {
    const url = `http://127.0.0.1:${await freePort()}/dev`;
    const { code, out, err } = await smoke('--url', url, '--stream', STREAM);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toMatch(
      /^error: No response from http:\/\/127\.0\.0\.1:\d+\/dev \(.*ECONNREFUSED.*\)\. Check the URL, .*$/,
    );
  });

  describe('when the first request finds', () => {
    const spec = generate(process.cwd(), ROUTES, DEFAULTS).openapi.text;
    const withIam = generate(process.cwd(), ROUTES, { ...DEFAULTS, 'auth.read': 'iam' }).openapi.text;

    it.each([
      [
        'another stage',
        spec,
        '../other',
        STREAM,
        /^error: \S+\/other refuses to read from a stream \(403 .*\)\. Check the stage .*$/,
      ],
      ['no stage', spec, '..', STREAM, /^error: \S+ refuses to read from a stream \(403 .*\)\. Check the stage .*$/],
      [
        'a path below the stage',
        spec,
        'dev/x',
        STREAM,
        /^error: \S+\/dev\/x is not an API with these routes \(404 .*\)\. .*$/,
      ],
      [
        'credentials that are required',
        withIam,
        'dev',
        STREAM,
        /^error: .* give the credential that the API requires: .*$/,
      ],
      [
        'no stream',
        spec,
        'dev',
        'nowhere',
        /^error: The API at \S+\/dev has no access to a stream nowhere \(404 .*\)\. .*$/,
      ],
    ])('%s', async (_what, document, path, stream, message) => {
      const api = await startLocalApi({ streams: [STREAM], document });
      try {
        const url = new URL(path.replace(/^dev/, './dev'), api.baseUrl).href;
        const { code, out, err } = await smoke('--url', url, '--stream', stream);
        expect({ code, out }).toEqual({ code: 2, out: [] });
        expect(err).toEqual([expect.stringMatching(message)]);
      } finally {
        await api.close();
      }
    });

    it.each([
      ['a page', 200, 'text/html', '<h1>Welcome</h1>'],
      ['a redirect', 302, 'text/plain', ''],
      ['JSON of another API', 200, 'application/json', '{"ok":true}'],
    ])('%s', async (_what, status, type, body) => {
      const server = createHttpServer((_request, response) =>
        response.writeHead(status, { 'Content-Type': type, Location: '/' }).end(body),
      ).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const { code, out, err } = await smoke('--url', `http://127.0.0.1:${port}/dev`, '--stream', STREAM);
      server.close();
      expect({ code, out }).toEqual({ code: 2, out: [] });
      expect(err).toEqual([
        expect.stringMatching(/is not an API with these routes \(.*\)\. Check the host and the stage/),
      ]);
    });
  });

  it.each(['dev', 'ftp://host/dev', 'https://host/dev?x=1'])('when the URL is %s', async (url) => {
    const { code, err } = await smoke('--url', url, '--stream', STREAM);
    expect(code).toBe(2);
    expect(err[0]).toBe(
      `error: --url cannot be "${url}". Allowed: http(s)://HOST/STAGE, as sam deploy and npm start print it.`,
    );
  });

  it.each([
    ['the URL is missing', ['--stream', STREAM], "required option '--url <url>' not specified"],
    ['the stream is missing', ['--url', 'http://127.0.0.1/dev'], "required option '--stream <name>' not specified"],
    [
      'the target is unknown',
      ['--url', 'http://127.0.0.1/dev', '--stream', STREAM, '--target', 'azure'],
      'error: --target cannot be "azure". Allowed: aws, local, localstack.',
    ],
  ])('when %s', async (_what, args, message) => {
    const { code, err } = await smoke(...args);
    expect(code).toBe(2);
    expect(err.join('\n')).toContain(message);
  });
});

it.each([
  ['https://abc123.execute-api.eu-west-1.amazonaws.com/dev', 'aws'],
  ['https://api.example.com', 'aws'],
  ['http://127.0.0.1:4500/dev', 'local'],
  ['http://localhost:4500/dev', 'local'],
  ['http://[::1]:4500/dev', 'local'],
  ['http://127.0.0.1:4566/_aws/execute-api/abc123/dev', 'localstack'],
  ['http://localhost:4566/restapis/abc123/dev/_user_request_', 'localstack'],
  ['https://abc123.execute-api.localhost.localstack.cloud:4566/dev', 'localstack'],
])('takes %s for %s', (url, name) => {
  expect(targetNameOf(new URL(url))).toBe(name);
});

/** Free at least a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
