// The log: one line per request, all of the conversation when asked, never a credential, never a control character.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { HttpRequest } from '../../../lib/gateway/http/http-message.ts';
import type { RequestTrace } from '../../../lib/gateway/request/request-trace.ts';
import { createRequestLog } from '../../../lib/local/log/request-log.ts';

const request: HttpRequest = {
  method: 'PUT',
  rawPath: '/dev/streams/s/record',
  rawQuery: 'a=1&X-Amz-Signature=secret1&X-Amz-Credential=secret2&X-Amz-Security-Token=secret3',
  headers: [
    ['Authorization', 'secret4'],
    ['x-api-key', 'secret5'],
    ['X-Amz-Security-Token', 'secret6'],
    ['Cookie', 'secret7'],
    ['Accept', 'text/html'],
  ],
  body: Buffer.from('{"Data":1}'),
  sourceIp: '127.0.0.1',
  protocol: 'HTTP/1.1',
};

const trace: RequestTrace = {
  request,
  response: { status: 200, headers: [['x-amzn-RequestId', 'id']], body: Buffer.from('{"ShardId":"s"}') },
  requestId: 'id',
  route: '/streams/{stream-name}/record',
  call: {
    service: 'kinesis',
    action: 'PutRecord',
    query: '?Action=PutRecord',
    headers: [],
    body: Buffer.from('{"Data":"MQ=="}'),
    timeoutMillis: 29_000,
  },
  backendResponse: { status: 200, headers: {}, body: Buffer.from('{"ShardId":"s"}') },
  milliseconds: 3.456,
  backendMilliseconds: 2,
};

function logged(options: { format: 'text' | 'json'; verbose: boolean }, ...traces: RequestTrace[]): string {
  const written: string[] = [];
  const log = createRequestLog({ ...options, write: (lines) => written.push(lines) });
  for (const one of traces) log.request(one);
  log.flush();
  return written.join('\n');
}

test('a line has the method, path, status, action and milliseconds', () => {
  expect(logged({ format: 'text', verbose: false }, trace)).toMatch(
    /^\d\d:\d\d:\d\d\.\d{3} PUT \/dev\/streams\/s\/record 200 PutRecord 3\.5 ms$/,
  );
});

test('a line says why the gateway refused', () => {
  const { call: _call, backendResponse: _backendResponse, ...refused } = trace;
  const line = logged(
    { format: 'text', verbose: false },
    { ...refused, refusal: 'BAD_REQUEST_BODY', reason: 'no Data' },
  );
  expect(line).toMatch(/ 200 - 3\.5 ms BAD_REQUEST_BODY \(no Data\)$/);
});

test('JSON lines have the same and parse one by one', () => {
  const lines = logged({ format: 'json', verbose: false }, trace, trace).split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-/),
      method: 'PUT',
      path: '/dev/streams/s/record',
      status: 200,
      action: 'PutRecord',
      milliseconds: 3.46,
      backendMilliseconds: 2,
      requestId: 'id',
      route: '/streams/{stream-name}/record',
    },
    expect.anything(),
  ]);
});

test.each(['text', 'json'] as const)('verbose %s shows all four messages', (format) => {
  const text = logged({ format, verbose: true }, trace).replaceAll('\\"', '"');
  for (const part of ['{"Data":1}', '{"Data":"MQ=="}', '{"ShardId":"s"}', 'x-amzn-RequestId', 'text/html', 'a=1']) {
    expect(text).toContain(part);
  }
});

test.each(['text', 'json'] as const)('no credential is in the verbose %s log', (format) => {
  expect(logged({ format, verbose: true }, trace)).not.toMatch(/secret\d/);
});

test.each(['text', 'json'] as const)('control characters of a request do not reach the terminal as %s', (format) => {
  const hostile = { ...trace, request: { ...request, rawPath: '/a\x1b[2J\x9b', body: Buffer.from('\x1b]0;x\x07') } };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what the test is about.
  expect(logged({ format, verbose: true }, hostile)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  expect(logged({ format, verbose: false }, hostile)).toContain(
    { text: String.raw`/a\x1b[2J\x9b`, json: String.raw`/a\u001b[2J\u009b` }[format],
  );
});

test('a long body is cut, and its length said', () => {
  const long = { ...trace, request: { ...request, body: Buffer.alloc(100_000, 'x') } };
  const text = logged({ format: 'text', verbose: true }, long);
  expect(text.length).toBeLessThan(6000);
  expect(text).toContain('… (100000 bytes)');
});

test('lines come in the order of the responses, each with the time of its own', async () => {
  const written: string[] = [];
  const log = createRequestLog({ format: 'json', verbose: false, write: (lines) => written.push(lines) });
  const times: (readonly [before: number, after: number])[] = [];
  const timed = (add: () => void) => {
    const before = Date.now();
    add();
    times.push([before, Date.now()]);
  };
  for (let count = 0; count < 5; count++) {
    timed(() => log.request({ ...trace, requestId: `id-${count}` }));
    // Some lines wait for company, some are put into words before the next comes.
    await sleep(count % 2 === 0 ? 3 : 0);
  }
  timed(() => log.refusal(request, { status: 413, headers: [], body: Buffer.alloc(0) }));
  // The last one is put into words no sooner than now.
  const until = Date.now() + 5;
  while (Date.now() < until);
  log.flush();
  const lines = written.flatMap((text) => text.split('\n')).map((line) => JSON.parse(line));
  expect(lines.map(({ requestId, status }) => requestId ?? status)).toEqual([
    'id-0',
    'id-1',
    'id-2',
    'id-3',
    'id-4',
    413,
  ]);
  for (const [index, [before, after]] of times.entries()) {
    const time = Date.parse(lines[index]?.time);
    expect([index, time >= before, time <= after]).toEqual([index, true, true]);
  }
});

test('a flush writes every line at once and once', async () => {
  const written: string[] = [];
  const log = createRequestLog({ format: 'text', verbose: false, write: (lines) => written.push(lines) });
  log.request(trace);
  log.request(trace);
  log.flush();
  expect(written.map((text) => text.split('\n').length)).toEqual([2]);
  await sleep(30);
  log.flush();
  expect(written).toHaveLength(1);
  // It goes on afterwards.
  log.request(trace);
  await sleep(30);
  expect(written).toHaveLength(2);
});

test('lines are written soon without being asked for', async () => {
  const written = new Promise<string>((resolve) => {
    createRequestLog({ format: 'text', verbose: false, write: resolve }).request(trace);
  });
  expect(await written).toContain('PutRecord');
});
