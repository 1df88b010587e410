// Whose credentials a call carries, and that a signature is the one AWS computes.
import { createHash, createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awsRegion } from '../../../lib/local/kinesis/aws-endpoint.ts';
import { chooseSigner } from '../../../lib/local/kinesis/choose-signer.ts';
import { putRecord } from '../../gateway/kinesis-call.ts';

const KEYS = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_PROFILE',
  'AWS_EC2_METADATA_DISABLED',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_CONFIG_FILE',
  'HOME',
];
const before = new Map(KEYS.map((key) => [key, process.env[key]]));
beforeEach(() => {
  for (const key of KEYS) delete process.env[key];
  process.env['HOME'] = '/nonexistent';
});
afterEach(() => {
  for (const [key, value] of before) {
    if (value === undefined) delete process.env[key];
    else process.env[key] = value;
  }
});

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
function haveCredentials(): void {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = SECRET;
  process.env['AWS_SESSION_TOKEN'] = 'token';
}

test.each([
  ['https://kinesis.eu-west-1.amazonaws.com', 'eu-west-1'],
  ['https://kinesis-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['https://kinesis.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['https://123456789012.data-kinesis.ap-south-1.amazonaws.com', 'ap-south-1'],
  ['https://vpce-0a-1b.kinesis.eu-central-1.vpce.amazonaws.com', 'eu-central-1'],
  ['https://kinesis.us-west-2.api.aws', 'us-west-2'],
  ['http://127.0.0.1:4566', undefined],
  ['http://localhost:4567', undefined],
  ['https://amazonaws.com.example.org', undefined],
  ['https://example-amazonaws.com', undefined],
])('the region of %s is %s', (endpoint, region) => {
  expect(awsRegion(new URL(endpoint))).toBe(region);
});

test('credentials of this machine stay here when the endpoint is not AWS', async () => {
  haveCredentials();
  const endpoint = new URL('http://127.0.0.1:4566');
  const { sign, credentials } = await chooseSigner(endpoint);
  const headers = await sign({ ...putRecord('s', 'x'), url: endpoint });
  expect(credentials).toBe('dummy');
  expect(JSON.stringify(headers)).not.toMatch(/AKIDEXAMPLE|token/);
});

test('without credentials an endpoint of AWS gets dummy credentials and a note', async () => {
  const { credentials, note } = await chooseSigner(new URL('https://kinesis.eu-west-1.amazonaws.com'));
  expect([credentials, note]).toEqual(['dummy', expect.stringMatching('No AWS credentials found')]);
});

test('the signature is the one of Signature Version 4', async () => {
  haveCredentials();
  const endpoint = new URL('https://kinesis.eu-west-1.amazonaws.com');
  const { sign, credentials } = await chooseSigner(endpoint);
  expect(credentials).toBe('aws');
  const request = putRecord('s', 'é');
  const added = Object.fromEntries(
    (await sign({ ...request, url: endpoint })).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const all: Record<string, string> = {
    ...Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value])),
    ...added,
    host: endpoint.host,
  };
  expect(all['x-amz-security-token']).toBe('token');
  const authorization = all['authorization'] ?? '';
  const signedHeaders = /SignedHeaders=([^,]+)/.exec(authorization)?.[1] ?? '';
  expect(signedHeaders.split(';')).toEqual(expect.arrayContaining(['host', 'x-amz-date', 'x-amz-target']));
  expect(authorization).toContain(`Signature=${signatureOf(all, signedHeaders, request.body)}`);
});

/** As AWS' page "Create a signed AWS API request" computes it. */
function signatureOf(headers: Record<string, string>, signedHeaders: string, body: Buffer): string {
  const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
  const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
  const date = headers['x-amz-date'] ?? '';
  const day = date.slice(0, 8);
  const canonical = [
    'POST',
    '/',
    '',
    ...signedHeaders.split(';').map((name) => `${name}:${headers[name]}`),
    '',
    signedHeaders,
    sha256(body),
  ].join('\n');
  const scope = `${day}/eu-west-1/kinesis/aws4_request`;
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, day), 'eu-west-1'), 'kinesis'), 'aws4_request');
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
}
