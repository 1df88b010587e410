// `smoke` against the API on this machine: sound, changed, and not there.
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/program.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
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

describe('against a sound API', () => {
  let api: LocalApi;
  beforeAll(async () => {
    api = await startLocalApi({ streams: [STREAM] });
  });
  afterAll(() => api.close());

  it('says of every case that it holds, sums up, and exits 0', async () => {
    const { code, out, err } = await smoke('--url', `${api.baseUrl}/`, '--stream', STREAM);
    const all = CASES.length;
    expect(out).toEqual([
      ...CASES.map(({ name }) => `  holds  ${name}`),
      '',
      `${all} of ${all} statements of the contract hold at ${api.baseUrl} for the stream ${STREAM}.`,
      'Held to what is known of the target local; its differences from AWS: any-stream.',
      'The records that were written have partition keys that begin with "contract".',
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
      holds: true,
      cases: CASES.map(({ name }) => ({ name, holds: true })),
    });
  });

  it('leaves only records whose partition key begins with "contract"', async () => {
    const records = await readStream(api.kinesis, STREAM);
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter(({ key }) => !key.startsWith('contract'))).toEqual([]);
  });

  it('exits 1 when a target is held to what another one does', async () => {
    const { code, out } = await smoke('--url', api.baseUrl, '--stream', STREAM, '--target', 'aws');
    expect(code).toBe(1);
    expect(out.filter((line) => line.startsWith('DIFFERS'))).toEqual(
      CASES.filter(({ name }) => name.startsWith('another stream')).map(({ name }) => `DIFFERS  ${name}`),
    );
  });
});

describe('against an API that stores something else', () => {
  let api: LocalApi;
  beforeAll(async () => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, 'record.newline': 'on' });
    api = await startLocalApi({ streams: [STREAM], document: openapi.text });
  });
  afterAll(() => api.close());

  it('shows the request, the answer and the reason of each difference, and exits 1', async () => {
    const { code, out } = await smoke('--url', api.baseUrl, '--stream', STREAM);
    expect(code).toBe(1);
    const name = 'DIFFERS  true as application/json is stored as the same bytes by both write routes';
    expect(out).toContain(name);
    const [sent, answered, because] = out.slice(out.indexOf(name) + 1);
    expect(sent).toMatch(/^ +sent {6}GET \/streams\/\{stream\}\/records\?limit=1 {2}Shard-Iterator: /);
    expect(answered).toMatch(/^ +answered {2}200 \{"MillisBehindLatest":/);
    expect(because).toMatch(/^ +because {3}Expected values to be strictly equal:/);
  });

  it('has the whole exchange of each difference in JSON', async () => {
    const { code, out } = await smoke('--url', api.baseUrl, '--stream', STREAM, '--json');
    expect(code).toBe(1);
    const report = JSON.parse(out.join('\n')) as { holds: boolean; cases: { name: string; holds: boolean }[] };
    expect(report.holds).toBe(false);
    expect(report.cases.find(({ name }) => name.startsWith('true as application/json'))).toMatchObject({
      holds: false,
      because: expect.stringContaining('strictly equal') as unknown,
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
    expect(err).toEqual(['error: --stream "a b" cannot be used. Allowed: 1 to 128 letters, digits, _, . and -.']);
  });

  it('when nothing answers at the URL', async () => {
    const url = `http://127.0.0.1:${await freePort()}/dev`;
    const { code, out, err } = await smoke('--url', url, '--stream', STREAM);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toMatch(
      /^error: Nothing answers at http:\/\/127\.0\.0\.1:\d+\/dev \(.*ECONNREFUSED.*\)\. Check the URL, .*$/,
    );
  });

  it.each(['dev', 'ftp://host/dev', 'https://host/dev?x=1'])('when the URL is %s', async (url) => {
    const { code, err } = await smoke('--url', url, '--stream', STREAM);
    expect(code).toBe(2);
    expect(err[0]).toBe(
      `error: ${url} is no URL of an API. Give http(s)://HOST/STAGE, as sam deploy and npm start print it.`,
    );
  });

  it.each([
    ['the URL is missing', ['--stream', STREAM], "required option '--url <url>' not specified"],
    ['the stream is missing', ['--url', 'http://127.0.0.1/dev'], "required option '--stream <name>' not specified"],
    [
      'the target is unknown',
      ['--url', 'http://127.0.0.1/dev', '--stream', STREAM, '--target', 'azure'],
      'Allowed choices are aws, local, localstack.',
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
