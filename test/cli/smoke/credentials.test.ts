// `smoke` with credentials and as a web page: against the API on this machine, with each kind of authorization.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../cli/program.ts';
import { generate } from '../../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { startLocalApi } from '../../support/local-api.ts';
import { createTestIo } from '../../support/test-io.ts';

const STREAM = 'smoke';

afterEach(() => vi.unstubAllEnvs());

async function smoke(...args: readonly string[]) {
  const io = createTestIo(process.cwd(), { AWS_REGION: 'us-east-1' });
  return { code: await run(['smoke', ...args], io), out: io.outLines, err: io.errLines };
}

describe('against an API with authorization', () => {
  const token = `e30.${Buffer.from('{}').toString('base64url')}.c2ln`;
  const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 's3cr3t', AWS_REGION: 'us-east-1' };

  it.each<[string, Partial<Options>, readonly string[]]>([
    ['IAM', { 'auth.write': 'iam', 'auth.read': 'iam' }, ['--sigv4']],
    ['an API key', { 'auth.write': 'api-key', 'auth.read': 'api-key' }, ['--api-key', 's3cr3t']],
    ['a Cognito user pool', { 'auth.write': 'cognito', 'auth.read': 'cognito' }, ['--bearer', token]],
    [
      'a Lambda authorizer and a key',
      { 'auth.write': 'lambda', 'auth.read': 'lambda', 'auth.apiKey': 'required' },
      ['--bearer', 's3cr3t', '--api-key', 's3cr3t'],
    ],
    ['CORS', { 'cors.origins': ['https://www.example.com'] }, ['--origin', 'https://www.example.com']],
  ])('%s passes with %j, and never prints the credential', async (_what, options, flags) => {
    for (const [name, value] of Object.entries(CREDENTIALS)) vi.stubEnv(name, value);
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, ...options });
    const api = await startLocalApi({ streams: [STREAM], document: openapi.text, handler: { apiKeys: ['s3cr3t'] } });
    const args = ['--url', api.baseUrl, '--stream', STREAM, '--show-all', ...flags];
    const { code, out, err } = await smoke(...args);
    await api.close();
    expect(out.filter((line) => line.startsWith('FAIL'))).toEqual([]);
    expect([code, err]).toEqual([0, []]);
    expect(out.join('\n')).not.toMatch(/s3cr3t|c2ln/);
  });

  it('is one sentence without the credential', async () => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, 'auth.read': 'iam' });
    const api = await startLocalApi({ streams: [STREAM], document: openapi.text });
    const { code, err } = await smoke('--url', api.baseUrl, '--stream', STREAM);
    await api.close();
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringMatching(/^error: .*--sigv4, --api-key or --bearer\.$/)]);
  });

  it('a page of another origin cannot read it', async () => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, 'cors.origins': ['https://www.example.com'] });
    const api = await startLocalApi({ streams: [STREAM], document: openapi.text });
    const args = ['--url', api.baseUrl, '--stream', STREAM, '--origin', 'https://other.example.com'];
    const { code, err } = await smoke(...args);
    await api.close();
    expect([code, err.length]).toEqual([2, 1]);
  });

  it.each([
    [['--bearer', 'x', '--sigv4'], /^error: --bearer cannot be combined with --sigv4\./],
    [['--profile', 'x'], /^error: --profile needs --sigv4\./],
    [['--bearer', 'a secret'], /^error: --bearer cannot be "…"\./],
    [['--origin', 'https://a.example/x'], /^error: --origin cannot be /],
  ])('refuses %j', async (flags, message) => {
    const { code, err } = await smoke('--url', 'https://api.example.com/dev', '--stream', STREAM, ...flags);
    expect([code, err]).toEqual([2, [expect.stringMatching(message)]]);
  });
});
