// A started gateway keeps serving: through a changed document, a broken template, and a Kinesis that comes late.
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type LocalGateway, startLocalGateway } from '../../support/local-gateway.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function serve(...given: Parameters<typeof startLocalGateway>): Promise<LocalGateway> {
  const gateway = await startLocalGateway(...given);
  cleanups.push(gateway.close);
  return gateway;
}

/** Where no Kinesis is called: nothing listens at port 1. */
const NO_KINESIS = { kinesis: { endpoint: new URL('http://127.0.0.1:1') }, streams: [] };

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'start-gateway-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Free at least a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

test('reloads a changed document and keeps the old one when the new one is broken', async () => {
  const spec = join(await temporaryFolder(), 'api.yaml');
  const document = (rendered: string) => `openapi: 3.0.3
info: { title: T, version: '1' }
paths:
  /ping:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses: { default: { statusCode: '200', responseTemplates: { application/json: '${rendered}' } } }
`;
  await writeFile(spec, document('first'));
  const local = await serve({ ...NO_KINESIS, spec, watch: true });
  const ask = async () => (await fetch(`${local.url}/ping`)).text();
  expect(await ask()).toBe('first');
  await writeFile(spec, document('second'));
  for (let tries = 0; (await ask()) !== 'second' && tries < 500; tries++) await sleep(10);
  expect(await ask()).toBe('second');
  await writeFile(spec, 'openapi: [');
  const said = () => local.said.join('\n');
  for (let tries = 0; !said().includes('is not used') && tries < 500; tries++) await sleep(10);
  expect(said()).toContain(`The changed document was not loaded: ${spec}:1:11: `);
  expect(await ask()).toBe('second');
});

test('a broken template is reported with its line, responds with 500, and the other routes serve', async () => {
  const spec = join(await temporaryFolder(), 'api.yaml');
  const route = (
    template: string,
  ) => `{ get: { responses: { '200': { description: ok } }, x-amazon-apigateway-integration: {
        type: mock, requestTemplates: { application/json: '${template}' }, responses: { default: { statusCode: '200' } } } } }`;
  await writeFile(
    spec,
    `openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /good: ${route('{"statusCode": 200}')}\n  /bad: ${route('#if(')}\n`,
  );
  const local = await serve({ ...NO_KINESIS, spec });
  expect(local.said.join('\n')).toMatch(new RegExp(`^${spec}:\\d+: `, 'm'));
  const statuses = await Promise.all(['good', 'bad'].map(async (path) => (await fetch(`${local.url}/${path}`)).status));
  expect(statuses).toEqual([200, 500]);
});

test('an endpoint that is down at start is reported, and used when it is up', async () => {
  const port = await freePort();
  const endpoint = new URL(`http://127.0.0.1:${port}`);
  const local = await serve({ kinesis: { endpoint }, streams: [] });
  const ask = async () => (await fetch(`${local.url}/streams/s/sharditerator?shard-id=x`)).status;
  expect(await ask()).toBeGreaterThanOrEqual(500);
  const kinesis = createServer((_request, response) => void response.end('{"ShardIterator":"x"}')).listen(
    port,
    '127.0.0.1',
  );
  cleanups.push(() => kinesis.close().closeAllConnections());
  await once(kinesis, 'listening');
  expect(await ask()).toBe(200);
});
