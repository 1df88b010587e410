// The query of the call to Kinesis, and the names of headers in templates: what a raw request over a socket becomes at the endpoint.
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Json, kinesisOperation, makeOperation } from '../../gateway/make-gateway.ts';
import { startLocalGateway } from '../../support/local-gateway.ts';
import { sendRaw } from '../server/server-under-test.ts';

/** Sends bytes to the operation `POST /x`, and returns what Kinesis gets. */
async function received(integration: Json, target: string, ...headers: readonly string[]) {
  let seen = { url: '', body: '' };
  const kinesis = createServer(async (request, response) => {
    seen = { url: request.url ?? '', body: Buffer.concat(await request.toArray()).toString() };
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(kinesis, 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'query-'));
  const spec = join(folder, 'api.json');
  const document = { openapi: '3.0.3', info: { title: 't', version: '1' } };
  writeFileSync(spec, JSON.stringify({ ...document, paths: { '/x': { post: kinesisOperation(integration) } } }));
  const endpoint = new URL(`http://127.0.0.1:${(kinesis.address() as AddressInfo).port}`);
  const gateway = await startLocalGateway({ spec, streams: [], kinesis: { endpoint } });
  onTestFinished(async () => {
    await gateway.close();
    kinesis.close().closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  const lines = [
    `POST /dev${target} HTTP/1.1`,
    'Host: localhost',
    'Content-Length: 2',
    'Connection: close',
    ...headers,
  ];
  const response = await sendRaw(Number(gateway.url.port), `${lines.join('\r\n')}\r\n\r\n{}`);
  return { ...seen, status: Number(/^HTTP\/1\.1 (\d+)/.exec(response)?.[1]) };
}

const override = (directives: string) => ({ requestTemplates: { 'application/json': `${directives}{}` } });

describe('the query of a call to Kinesis', () => {
  // The first is from an execution log of API Gateway: https://kinesis.us-east-1.amazonaws.com/?Action=PutRecord
  it.each<[what: string, integration: Json, target: string, url: string]>([
    ['the action', {}, '/x?mine=1', '/?Action=PutRecord'],
    [
      'mapped parameters',
      {
        requestParameters: {
          'integration.request.querystring.a': 'method.request.querystring.mine',
          'integration.request.querystring.absent': 'method.request.querystring.absent',
          'integration.request.querystring.c': "'constant'",
        },
      },
      '/x?mine=1%262%20%C3%A9',
      '/?Action=PutRecord&a=1%262%20%C3%A9&c=constant',
    ],
    [
      'overridden parameters, which replace mapped ones',
      {
        requestParameters: { 'integration.request.querystring.a': "'mapped'" },
        ...override('#set($context.requestOverride.querystring.a = "over ridden")'),
      },
      '/x',
      '/?Action=PutRecord&a=over%20ridden',
    ],
    [
      'a parameter with the name of the action',
      { requestParameters: { 'integration.request.querystring.Action': "'ListStreams'" } },
      '/x',
      '/?Action=ListStreams',
    ],
    [
      'no action of a path/ integration',
      {
        uri: 'arn:aws:apigateway:us-east-1:kinesis:path/',
        requestParameters: {
          'integration.request.header.X-Amz-Target': "'Kinesis_20131202.ListStreams'",
          'integration.request.querystring.a': "'1'",
        },
      },
      '/x',
      '/?a=1',
    ],
  ])('has %s', async (_what, integration, target, url) => {
    expect(await received(integration, target, 'Content-Type: application/json')).toMatchObject({ status: 200, url });
  });

  it('has a lone surrogate as U+FFFD, which no URL can carry otherwise', async () => {
    const requestParameters = { 'integration.request.querystring.a': 'method.request.body.a' };
    const gateway = makeOperation(kinesisOperation({ requestParameters }));
    expect((await gateway.send('POST /dev/x', { body: '{"a": "\\ud800"}' })).status).toBe(200);
    expect(gateway.calls.map(({ query }) => query)).toEqual(['?Action=PutRecord&a=%EF%BF%BD']);
  });
});

describe('the map of all headers', () => {
  it.each([
    ['x-mine', 'x-mine'],
    ['X-miNe', 'X-miNe'],
    ['authorization', 'Authorization'],
    ['ACCEPT-LANGUAGE', 'Accept-Language'],
    ['user-agent', 'User-Agent'],
    ['x-amz-content-sha256', 'X-Amz-Content-Sha256'],
    ['x-forwarded-host', 'X-Forwarded-Host'],
    ['cloudfront-viewer-country', 'CloudFront-Viewer-Country'],
    ['x-amzish', 'x-amzish'],
  ])('of a client that sends %s has %s', async (sent, name) => {
    const template = `$input.params().header.get('${name}') #foreach($n in $input.params().header.keySet())$n #end`;
    const { body } = await received({ requestTemplates: { $default: template } }, '/x', `${sent}: value`);
    const [value, ...names] = body.trim().split(' ');
    expect(value).toBe('value');
    expect(names.filter((one) => one.toLowerCase() === sent.toLowerCase())).toEqual([name]);
  });
});
