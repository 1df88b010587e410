// Who may call, for every kind of authorization with and without CORS: driven over HTTP, on the document that `generate` writes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const ORIGIN = 'https://www.example.com';
const KEY = 'a-key-of-a-client';

const folder = mkdtempSync(join(tmpdir(), 'authorization-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function token(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

const seconds = Math.floor(Date.now() / 1000);
const SIGNATURE = {
  Authorization: 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261126/us-east-1/execute-api/aws4_request, Signature=0',
};
const WITH_SCOPE = { Authorization: token({ scope: 'orders/write', exp: seconds + 3600 }) };
const WITH_KEY = { 'X-Api-Key': KEY };

type Headers = Readonly<Record<string, string>>;
type Row = readonly [what: string, headers: Headers, status: number, code?: string];

/** By the authorization of the writing routes: what a caller sends, and what it gets. */
const WRITERS: Readonly<Record<Options['auth.write'], readonly Row[]>> = {
  none: [['nothing', {}, 200]],
  iam: [
    ['nothing', {}, 403, 'MISSING_AUTHENTICATION_TOKEN'],
    ['a token', { Authorization: 'Bearer x' }, 403, 'INVALID_SIGNATURE'],
    ['a signature', SIGNATURE, 200],
  ],
  'api-key': [
    ['nothing', {}, 403, 'INVALID_API_KEY'],
    ['another key', { 'X-Api-Key': 'another' }, 403, 'INVALID_API_KEY'],
    ['a key', WITH_KEY, 200],
  ],
  cognito: [
    ['nothing', {}, 401, 'UNAUTHORIZED'],
    ['what is not a token', { Authorization: 'x' }, 401, 'UNAUTHORIZED'],
    ['a token without the scope', { Authorization: token({ scope: 'orders/read' }) }, 401, 'UNAUTHORIZED'],
    ['an expired token', { Authorization: token({ scope: 'orders/write', exp: seconds - 1 }) }, 401, 'UNAUTHORIZED'],
    ['a token', WITH_SCOPE, 200],
  ],
  lambda: [
    ['nothing', {}, 401, 'UNAUTHORIZED'],
    ['a credential', { Authorization: 'x' }, 200],
  ],
};
const AUTHORIZATIONS = Object.keys(WRITERS) as (keyof typeof WRITERS)[];
const CORS: readonly Options['cors.origins'][] = [[], [ORIGIN], ['*'], [ORIGIN, 'http://localhost:3000']];

const ROUTE_CHOICES: readonly Options['routes'][] = [
  ['write', 'read'],
  ['write', 'read', 'discovery', 'events'],
  ['discovery', 'events'],
  ['post-event', 'get-records'],
];

function titleOf(options: Partial<Options>): string {
  const { 'auth.write': write, 'auth.read': read, 'auth.apiKey': key, 'cors.origins': origins, routes } = options;
  return `routes ${routes?.join(' ')}, write ${write}, read ${read}, key ${key}, origins ${origins?.join(' ') || 'none'}`;
}

/** Pairwise: every authorization with every CORS and every choice of routes, every CORS with every choice of routes. */
const COMBINATIONS = AUTHORIZATIONS.flatMap((write, row) =>
  CORS.map((origins, column): Partial<Options> => {
    const read = AUTHORIZATIONS[(row + column) % AUTHORIZATIONS.length] ?? 'none';
    const withKey = column % 2 === 1 && [write, read].some((auth) => auth !== 'none' && auth !== 'api-key');
    return {
      'auth.write': write,
      // A key besides an authorizer is another choice than a key alone.
      'auth.read': withKey && read === 'api-key' ? 'none' : read,
      'auth.apiKey': withKey && write !== 'api-key' ? 'required' : 'none',
      'cognito.scopes': ['orders/write'],
      'cors.origins': origins,
      routes: ROUTE_CHOICES[(row + column) % ROUTE_CHOICES.length] ?? [],
    };
  }),
);

describe.each(COMBINATIONS.map((options) => [titleOf(options), options] as const))('with %s', (_name, options) => {
  const log: string[] = [];
  let gateway: LocalGateway;
  let documentPaths: readonly string[] = [];
  beforeAll(async () => {
    const spec = join(folder, 'api.yaml');
    const { openapi } = generate(ROOT, ROUTES, { ...DEFAULTS, ...options });
    documentPaths = Object.keys((parse(openapi.text) as { paths: object }).paths);
    writeFileSync(spec, openapi.text);
    gateway = await startLocalGateway({
      spec,
      handler: { apiKeys: [KEY] },
      log: { format: 'text', verbose: true, write: (lines) => log.push(lines) },
    });
  });
  afterAll(() => gateway.close());

  const [writeMethod, writePath] = options.routes?.includes('write')
    ? (['PUT', '/streams/events/record'] as const)
    : (['POST', '/streams/events/events'] as const);
  const write = (headers: Headers) =>
    fetch(`${gateway.url}${writePath}`, {
      method: writeMethod,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: '{"Data": 1, "PartitionKey": "k"}',
    });
  const writer = options['auth.write'] ?? 'none';
  const needsKey = options['auth.apiKey'] === 'required' && writer !== 'none';

  it.each(WRITERS[writer].map((row) => [row[0], row] as const))(
    'a caller that sends %s gets what it may',
    async (_what, [, headers, status, code]) => {
      const response = await write(needsKey ? { ...headers, ...WITH_KEY } : headers);
      const body = (await response.json()) as Record<string, unknown>;
      expect([response.status, body['code']]).toEqual([status, code]);
      if (status !== 200) expect(Object.keys(body)).toEqual(['code', 'message', 'requestId']);
    },
  );

  it('a caller without the API key that the authorizer needs besides is refused', async () => {
    const headers = WRITERS[writer].at(-1)?.[1] ?? {};
    expect((await write(headers)).status).toBe(needsKey ? 403 : 200);
  });

  it('a preflight needs no credential and allows the headers of the authorization', async () => {
    const origins = options['cors.origins'] ?? [];
    const response = await fetch(`${gateway.url}${writePath}`, {
      method: 'OPTIONS',
      headers: { Origin: ORIGIN, 'Access-Control-Request-Method': writeMethod },
    });
    if (origins.length === 0) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      return;
    }
    expect(response.status).toBe(204);
    const allowed = (response.headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase().split(/, ?/);
    const expected = {
      none: [],
      iam: ['authorization', 'x-amz-date', 'x-amz-security-token'],
      'api-key': ['x-api-key'],
      cognito: ['authorization'],
      lambda: ['authorization'],
    }[writer];
    expect(allowed).toEqual(expect.arrayContaining([...expected, ...(needsKey ? ['x-api-key'] : []), 'content-type']));
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe(writeMethod);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(origins.includes('*') ? '*' : ORIGIN);
  });

  it('what a caller sends as a credential is in no response and in no log line', async () => {
    const secrets = {
      Authorization: 'Bearer s3cr3t-1',
      'X-Api-Key': 's3cr3t-2',
      Cookie: 'a=s3cr3t-3',
      'X-Amz-Security-Token': 's3cr3t-4',
    };
    const paths = [...documentPaths.map((path) => path.replace('{stream-name}', 'events')), '/nowhere'];
    for (const path of paths) {
      for (const method of ['GET', 'PUT', 'POST', 'OPTIONS']) {
        const response = await fetch(`${gateway.url}${path}`, {
          method,
          headers: { ...secrets, 'Content-Type': 'application/json' },
          ...(['PUT', 'POST'].includes(method) && { body: '{"Data": 1, "PartitionKey": "k"}' }),
        });
        const seen = `${await response.text()} ${JSON.stringify([...response.headers])}`;
        expect([method, path, seen]).toEqual([method, path, expect.not.stringContaining('s3cr3t')]);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(log.join('\n')).toContain('/nowhere');
    expect(log.join('\n')).not.toContain('s3cr3t');
  });
});

it('an API key from the Lambda authorizer is not read from the header, and a preflight does not allow the header', async () => {
  const options = {
    'auth.write': 'lambda',
    'auth.apiKey': 'required',
    'auth.apiKeySource': 'authorizer',
    'cors.origins': ['*'],
  } as const;
  const spec = join(folder, 'key-source.yaml');
  writeFileSync(spec, generate(ROOT, ROUTES, { ...DEFAULTS, ...options }).openapi.text);
  const send = async (authorizerContext: Record<string, string>, method = 'PUT') => {
    const gateway = await startLocalGateway({ spec, handler: { apiKeys: [KEY], authorizerContext } });
    const response = await fetch(`${gateway.url}/streams/events/record`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: 'x', ...WITH_KEY },
      ...(method === 'PUT' && { body: '{"Data": 1, "PartitionKey": "k"}' }),
    });
    const body = await response.text();
    await gateway.close();
    return { status: response.status, body, headers: response.headers };
  };
  expect(await send({ usageIdentifierKey: KEY })).toMatchObject({ status: 200 });
  expect(await send({})).toMatchObject({ status: 403, body: expect.stringContaining('INVALID_API_KEY') });
  const preflight = await send({}, 'OPTIONS');
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('content-type,authorization');
});

it('a Lambda authorizer that denies is a 403', async () => {
  const spec = join(folder, 'denied.yaml');
  writeFileSync(spec, generate(ROOT, ROUTES, { ...DEFAULTS, 'auth.write': 'lambda' }).openapi.text);
  const gateway = await startLocalGateway({ spec, handler: { authorizerDeny: true } });
  const response = await fetch(`${gateway.url}/streams/events/record`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: 'x' },
    body: '{"Data": 1, "PartitionKey": "k"}',
  });
  expect([response.status, await response.json()]).toMatchObject([403, { code: 'ACCESS_DENIED' }]);
  await gateway.close();
});
