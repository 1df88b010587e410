// Statuses that HTTP treats in its own way, over real sockets: no client waits for a response, none takes the next one for it.
import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHandler, loadApi } from '../../lib/gateway/index.ts';
import { type RunningServer, startServer } from '../../lib/local/server/start-server.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { type Json, makeGateway, mockOperation } from './make-gateway.ts';

const REFUSED = '{"message": "Internal server error"}';
const BODY = 'a body';

const servers: RunningServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

function withStatus(status: string): Json {
  return mockOperation(
    { responses: { default: { statusCode: status, responseTemplates: { 'application/json': BODY } } } },
    { responses: { [status]: { description: 'any' } } },
  );
}

/** `#set` in a template, as one writes it. */
function overriding(status: string): Json {
  const template = `#set($context.responseOverride.status = ${status})${BODY}`;
  return mockOperation({
    responses: { default: { statusCode: '200', responseTemplates: { 'application/json': template } } },
  });
}

async function serve(operation: Json, root: Json = {}): Promise<RunningServer> {
  const any = { 'x-amazon-apigateway-any-method': operation };
  const paths = { '/odd': any, '/plain': { 'x-amazon-apigateway-any-method': withStatus('200') } };
  const text = JSON.stringify({ openapi: '3.0.3', info: { title: 'T', version: '1' }, paths, ...root });
  const { api } = loadApi(readDocument(text, 'api.json'), { stage: 'dev' });
  const kinesis = () => Promise.reject(new Error('not called'));
  const server = await startServer({ host: '127.0.0.1', port: 0, handler: createHandler(api, { kinesis }) });
  servers.push(server);
  return server;
}

/** Both requests at once on one connection: all that comes back, without the headers that differ each time. */
async function pipelined({ url }: RunningServer, method: string): Promise<string[]> {
  const socket = connect(Number(url.port), '127.0.0.1');
  socket.write(`${method} /dev/odd HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  socket.write('GET /dev/plain HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const lines = Buffer.concat(await socket.toArray())
    .toString()
    .split('\r\n');
  return lines.filter((line) => !/^(date|x-amz|keep-alive|connection|content-type)/i.test(line));
}

async function byNode({ url }: RunningServer, method: string, path: string, agent: Agent): Promise<string> {
  const signal = AbortSignal.timeout(5000);
  const request = httpRequest({ port: url.port, host: '127.0.0.1', method, path, agent, signal }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return `${response.statusCode} ${Buffer.concat(await response.toArray())}`;
}

/** By two clients, on a connection that is kept: the response in question and the one after it. */
async function seenBy(server: RunningServer, method: string): Promise<string[][]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const node = [await byNode(server, method, '/dev/odd', agent), await byNode(server, 'GET', '/dev/plain', agent)];
  agent.destroy();
  const fetched: string[] = [];
  for (const [verb, path] of [
    [method, 'odd'],
    ['GET', 'plain'],
  ] as const) {
    const response = await fetch(new URL(`/dev/${path}`, server.url), {
      method: verb,
      signal: AbortSignal.timeout(5000),
    });
    fetched.push(`${response.status} ${await response.text()}`);
  }
  return [node, fetched];
}

describe.each(['100', '101', '102', '103', '199'])('a status %s, which is not a final response', (status) => {
  it.each([
    ['of an integration response', withStatus(status)],
    ['of a template', overriding(status)],
  ])('%s becomes 500', async (_where, operation) => {
    const server = await serve(operation);
    const expected = [`500 ${REFUSED}`, `200 ${BODY}`];
    expect(await seenBy(server, 'GET')).toEqual([expected, expected]);
    expect(await pipelined(server, 'HEAD')).toEqual([
      'HTTP/1.1 500 Internal Server Error',
      `Content-Length: ${REFUSED.length}`,
      '',
      'HTTP/1.1 200 OK',
      `Content-Length: ${BODY.length}`,
      '',
      BODY,
    ]);
  });

  it('of a gateway response is left out', async () => {
    const server = await serve(mockOperation({ type: 'none' }), {
      'x-amazon-apigateway-gateway-responses': { API_CONFIGURATION_ERROR: { statusCode: status } },
    });
    const expected = [`500 ${REFUSED}`, `200 ${BODY}`];
    expect(await seenBy(server, 'GET')).toEqual([expected, expected]);
  });
});

describe.each([
  ['204', 'No Content'],
  ['304', 'Not Modified'],
])('a status %s, which has no body', (status, reason) => {
  it.each([
    ['of an integration response', withStatus(status), {}],
    ['of a template', overriding(status), {}],
    [
      'of a gateway response',
      mockOperation({ type: 'none' }),
      { 'x-amazon-apigateway-gateway-responses': { API_CONFIGURATION_ERROR: { statusCode: status } } },
    ],
  ])('%s is sent without it and without its length', async (_where, operation, root) => {
    const server = await serve(operation, root);
    const expected = [`${status} `, `200 ${BODY}`];
    for (const method of ['GET', 'HEAD']) {
      expect(await seenBy(server, method)).toEqual([expected, expected]);
      expect(await pipelined(server, method)).toEqual([
        `HTTP/1.1 ${status} ${reason}`,
        '',
        'HTTP/1.1 200 OK',
        `Content-Length: ${BODY.length}`,
        '',
        BODY,
      ]);
    }
  });
});

it('the response to HEAD has the length of the body that GET gets, and no body', async () => {
  const server = await serve(withStatus('200'));
  expect(await pipelined(server, 'HEAD')).toEqual([
    'HTTP/1.1 200 OK',
    `Content-Length: ${BODY.length}`,
    '',
    'HTTP/1.1 200 OK',
    `Content-Length: ${BODY.length}`,
    '',
    BODY,
  ]);
});

it.each(['1000', '99', '600', 'abc', '2e2', ' 200', '', '1xx', true])(
  'a status %j of the document is reported with its line and never sent',
  async (statusCode) => {
    const gateway = makeGateway({
      document: {
        paths: { '/x': { get: mockOperation({ responses: { default: { statusCode } } }) } },
        'x-amazon-apigateway-gateway-responses': { MISSING_AUTHENTICATION_TOKEN: { statusCode } },
      },
    });
    const given = JSON.stringify(statusCode);
    expect(gateway.warnings.filter(({ message }) => message.startsWith('No response can have'))).toEqual([
      {
        file: 'api.json',
        line: expect.any(Number),
        message: `No response can have the status ${given}. The route responds with 500 instead.`,
      },
      {
        file: 'api.json',
        line: expect.any(Number),
        message: `No response can have the status ${given}. It is ignored.`,
      },
    ]);
    expect((await gateway.send('GET /dev/x')).status).toBe(500);
    expect((await gateway.send('GET /dev/nowhere')).status).toBe(403);
  },
);
