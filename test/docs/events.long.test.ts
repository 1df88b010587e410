// Every command, request and setting of docs/events.md is executed against the local gateway, and each limit that the page names is seen.
import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../cli/program.ts';
import { parseFaults } from '../../lib/local/faults/fault.ts';
import { kinesisClient, type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { readStream, type StoredRecord } from '../support/read-stream.ts';
import { createTestIo } from '../support/test-io.ts';
import {
  blocks,
  fluentBitOutput,
  fluentBitRequest,
  PAGE_STREAM,
  type PageRequest,
  shellLines,
  vectorRequests,
  vectorSink,
} from './events-page.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const FILES = {
  'order.json': Buffer.from('{ "order": 1001,\n  "total": 1e5 }\n'),
  'note.txt': Buffer.from('first line\nzweite Zeile: é €\n'),
  'photo.jpg': Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  'events.ndjson': Buffer.from('{"n":1}\r\n\n{"n":2}\n   \nnot JSON\n'),
};
const LINES = ['{"n":1}', '{"n":2}', '   ', 'not JSON'];

const folder = mkdtempSync(join(tmpdir(), 'events-'));
const gateways: LocalGateway[] = [];
const clients = new Map<LocalGateway, KinesisClient>();
let gateway: LocalGateway;
let seen = 0;

beforeAll(async () => {
  cpSync(join(ROOT, 'templates'), join(folder, 'templates'), { recursive: true });
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  gateway = await startWith(generateLines()[0] ?? '');
});
afterAll(async () => {
  for (const client of clients.values()) client.destroy();
  for (const one of gateways) await one.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  seen = (await readAll(gateway)).length;
});

function generateLines(): string[] {
  return shellLines().filter((line) => line.startsWith('npm run generate -- '));
}

/** Runs the command of the page, and starts a gateway on the document that it writes. */
async function startWith(command: string, faults: readonly string[] = []): Promise<LocalGateway> {
  const flags = command.replace('npm run generate -- ', '').replaceAll("'", '').split(' ');
  const io = createTestIo(folder);
  expect([await run(['generate', ...flags], io), io.errLines.join('\n')]).toEqual([0, expect.any(String)]);
  const started = await startLocalGateway({
    spec: join(folder, 'spec/openapi.yaml'),
    streams: ['my-stream'],
    faults: { always: parseFaults(faults), seed: 1, byHeader: false },
  });
  gateways.push(started);
  return started;
}

async function readAll(from: LocalGateway): Promise<StoredRecord[]> {
  const client = clients.get(from) ?? kinesisClient(from);
  clients.set(from, client);
  return readStream(client, 'my-stream');
}

/** What the test has stored so far. */
async function stored(): Promise<Buffer[]> {
  return (await readAll(gateway)).slice(seen).map(({ data }) => data);
}

async function storedText(): Promise<string[]> {
  return (await stored()).map(String);
}

/** Sends the bytes as they are. @returns the status. */
async function sendExactly({ head, body }: PageRequest, to = gateway): Promise<number> {
  const socket = connect(to.url.port === '' ? 80 : Number(to.url.port), '127.0.0.1');
  socket.end(`${head.join('\r\n').replace(/127\.0\.0\.1:4500/, to.url.host)}\r\n\r\n${body}`);
  let response = '';
  socket.on('data', (chunk) => {
    response += chunk;
  });
  await once(socket, 'close');
  return Number(response.split(' ')[1]);
}

async function post(path: string, contentType: string, body: string | Buffer, to = gateway): Promise<Response> {
  return fetch(`${to.url}/streams/my-stream/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': contentType },
    body,
  });
}

/** Runs a command of the page in the folder with the files. @returns what it printed. */
async function shell(command: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'sh',
    ['-c', command.replaceAll(PAGE_STREAM, `${gateway.url}/streams/my-stream`)],
    {
      cwd: folder,
    },
  );
  return stdout;
}

describe('the commands of the page', () => {
  it('are npm start, generate and curl', () => {
    expect(
      shellLines().filter((line) => !/^npm start$|^npm run generate -- |^(?:gzip -c \S+ \| )?curl /.test(line)),
    ).toEqual([]);
  });

  it.each<[string, Buffer[]]>([
    ['@order.json', [FILES['order.json']]],
    ['@note.txt', [FILES['note.txt']]],
    ['@photo.jpg', [FILES['photo.jpg']]],
    ['@events.ndjson', LINES.map((line) => Buffer.from(line))],
    ['gzip', LINES.map((line) => Buffer.from(line))],
  ])('curl with %s stores exactly the file, or its lines', async (name, expected) => {
    const [command = ''] = shellLines().filter((line) => line.includes('curl') && line.includes(name));
    expect(JSON.parse(await shell(command))).not.toHaveProperty('code');
    expect(await stored()).toEqual(expected);
  });

  it('curl sends the key of its header', async () => {
    await shell(shellLines().find((line) => line.includes('order-1001')) ?? '');
    expect((await readAll(gateway)).at(-1)?.key).toBe('order-1001');
  });

  it('curl removes line breaks with -d, and sends a form without a content type', async () => {
    const route = `${PAGE_STREAM}/events`;
    await shell(`curl -s -d @note.txt -H 'Content-Type: text/plain' ${route}`);
    expect(await storedText()).toEqual(['first linezweite Zeile: é €']);
    expect(await shell(`curl -s -o /dev/null -w '%{http_code}' --data-binary @note.txt ${route}`)).toBe('415');
  });
});

describe('the webhook of the page', () => {
  const [text = ''] = blocks('http');
  const [head = '', body = ''] = text.trimEnd().split('\n\n');
  const request = {
    head: [...head.split('\n'), 'Host: 127.0.0.1:4500', `Content-Length: ${Buffer.byteLength(body)}`],
    body,
  };

  it('is stored so that its signature still fits, under the key of its payload', async () => {
    const hooks = await startWith(generateLines()[1] ?? '');
    expect(await sendExactly(request, hooks)).toBe(200);
    const [record] = await readAll(hooks);
    const signature = createHmac('sha256', 'a secret')
      .update(record?.data ?? '')
      .digest('hex');
    expect(head).toContain(`X-Hub-Signature-256: sha256=${signature}`);
    expect(record?.key).toBe('octo-org/octo-repo');
    const form = request.head.map((line) => line.replace('application/json', 'application/x-www-form-urlencoded'));
    expect(await sendExactly({ head: form, body }, hooks)).toBe(415);
  });

  it('can be authorized by a token in its URL', async () => {
    const flags = ['--auth', 'lambda', '--lambda-identity-source', 'method.request.querystring.token'];
    expect(readFileSync(join(ROOT, 'docs/events.md'), 'utf8')).toContain(`\`${flags.join(' ')}\``);
    expect(await run(['generate', '--routes', 'events', ...flags], createTestIo(folder))).toBe(0);
  });

  it('is a 400 when it is larger than a record can be, and a 413 beyond 10 MB', async () => {
    expect((await post('events', 'application/json', `"${'x'.repeat(1_048_576)}"`)).status).toBe(400);
    expect((await post('events', 'application/json', Buffer.alloc(10_485_761, ' '))).status).toBe(413);
  });
});

describe('Vector, with the settings of the page', () => {
  const events = Array.from({ length: 501 }, (_, index) => ({
    file: '/var/log/app/a.log',
    host: 'web-1',
    message: `line ${index} "é"\t1e5`,
    source_type: 'file',
    timestamp: '2025-11-26T08:00:00.123456789Z',
  }));

  it('stores each event as its JSON, in as many requests as Kinesis allows', async () => {
    const requests = vectorRequests(vectorSink(), events);
    expect(requests).toHaveLength(2);
    for (const request of requests) expect(await sendExactly(request)).toBe(200);
    expect(await storedText()).toEqual(events.map((event) => JSON.stringify(event)));
  });

  it('stores the lines of the log with the codec text and a header, without which it is a 415', async () => {
    const text = { ...vectorSink(), encoding: { codec: 'text' as const } };
    const [without] = vectorRequests(text, events.slice(0, 2));
    expect(without && (await sendExactly(without))).toBe(415);
    const [request] = vectorRequests(
      { ...text, request: { headers: { 'Content-Type': 'application/x-ndjson' } } },
      events.slice(0, 2),
    );
    expect(request && (await sendExactly(request))).toBe(200);
    expect(await storedText()).toEqual(events.slice(0, 2).map(({ message }) => message));
  });

  it('gets 207 for a batch that is throttled in part, and 429 for one line', async () => {
    const throttled = await startWith(generateLines()[0] ?? '', ['partial']);
    const sink = vectorSink();
    const [several] = vectorRequests(sink, events.slice(0, 2));
    const [single] = vectorRequests({ ...sink, batch: { max_events: 1 } }, events);
    expect(several && (await sendExactly(several, throttled))).toBe(207);
    expect(single && (await sendExactly(single, throttled))).toBe(429);
  });
});

describe('Fluent Bit, with the settings of the page', () => {
  it('stores each record as its line of JSON', async () => {
    const request = fluentBitRequest(fluentBitOutput(), ['GET / 200', 'caf\u00e9 "1e5"']);
    expect(await sendExactly(request)).toBe(200);
    expect(await storedText()).toEqual(request.body.trimEnd().split('\n'));
  });

  it('before 3.0.3 is a 415, and a batch of more than 500 lines a 400', async () => {
    const request = fluentBitRequest(fluentBitOutput(), ['GET / 200']);
    const old = request.head.map((line) => line.replace('application/x-ndjson', 'application/json'));
    expect(await sendExactly({ ...request, head: old })).toBe(415);
    for (const lines of [501, 1001]) {
      const logs = Array.from({ length: lines }, (_, index) => `line ${index}`);
      expect(await sendExactly(fluentBitRequest(fluentBitOutput(), logs))).toBe(400);
    }
    expect(await stored()).toEqual([]);
  });
});

describe('the limits of the page', () => {
  const JSON_TYPE = 'application/json';
  const BYTES = 'application/octet-stream';
  const BATCH = 'application/x-ndjson';

  it.each<[string, string, string, string | Buffer, readonly string[]]>([
    ['broken JSON as it was sent', 'events', JSON_TYPE, '{"a":1,', ['{"a":1,']],
    ['bytes that are not UTF-8 as U+FFFD', 'events', 'text/plain', Buffer.from([0x61, 0xff, 0x62]), ['a\uFFFDb']],
    ['an empty JSON body as {}', 'events', JSON_TYPE, '', ['{}']],
    ['an empty body of text as {}', 'events', 'text/plain', '', ['{}']],
    ['an empty body of bytes as an empty record', 'events', BYTES, '', ['']],
    [
      'lines that end with LF, CR or both',
      'events/batch',
      BATCH,
      '\r\na\rb\nc\r\n\r\n   \n\nd',
      ['a', 'b', 'c', '   ', 'd'],
    ],
  ])('are: %s', async (_what, route, contentType, body, expected) => {
    expect((await post(route, contentType, body)).status).toBe(200);
    expect(await storedText()).toEqual(expected);
  });

  it.each([
    ['an empty batch', ''],
    ['a batch that is exactly {}', '{}'],
    ['a batch of line ends', '\n\r\n'],
  ])('are: %s is a 400', async (_what, body) => {
    expect((await post('events/batch', BATCH, body)).status).toBe(400);
    expect(await stored()).toEqual([]);
  });

  it('are: the index of a result is that of its line, without empty ones', async () => {
    const throttled = await startWith(generateLines()[0] ?? '', ['partial=0.3']);
    const response = await post('events/batch', BATCH, 'zero\n\none\ntwo\n', throttled);
    const { Records } = (await response.json()) as { Records: { ErrorCode?: string }[] };
    const kept = ['zero', 'one', 'two'].filter((_, index) => Records[index]?.ErrorCode === undefined);
    expect([response.status, Records.length, kept.length]).toEqual([207, 3, 2]);
    expect((await readAll(throttled)).map(({ data }) => data.toString())).toEqual(kept);
  });

  it('are for gzip, too: what counts is the body that was compressed', async () => {
    const headers = { 'Content-Type': BYTES, 'Content-Encoding': 'gzip' };
    const url = `${gateway.url}/streams/my-stream/events`;
    expect((await fetch(url, { method: 'POST', headers, body: gzipSync(FILES['photo.jpg']) })).status).toBe(200);
    expect(await stored()).toEqual([FILES['photo.jpg']]);
  });
});
