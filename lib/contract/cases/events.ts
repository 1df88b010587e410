// The routes of events: the body is the record, or a record per line. For APIs that have them; `findCases` asks.
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '../run/contract-case.ts';
import type { ApiRequest, Conversation } from '../run/conversation.ts';
import { type ExpectedError, expectError } from '../run/expect-error.ts';
import { asArray, asObject, expectSuccess } from '../run/expect-json.ts';
import { placeOf, type RecordPlace, readStored } from '../run/read-stored.ts';

export const EVENT_PATH = '/streams/{stream}/events';
export const BATCH_PATH = '/streams/{stream}/events/batch';

const KEY = 'contract-event';
const JSON_TYPE = 'application/json';
const TEXT_TYPE = 'text/plain';
const BYTES_TYPE = 'application/octet-stream';
const LINES_TYPE = 'application/x-ndjson';

/** None would survive being parsed and written again. */
const TEXTS: readonly string[] = [
  '{ "spaced" : "out",\n "number" : 1e5 }',
  '{"not": "JSON"',
  '"é 漢 😀 $x #end ${y} #set($z = 1) \\u0041 \' \\\' "',
  'a line\r\nanother one\n',
  ' ',
];
/** In Latin-1: each character is a byte. No prefix of it is UTF-8. */
const BYTES = '\u00ff\u0000\u0080\u00c0\u00af{}\r\n';

/** As in a header, where only Latin-1 can be sent. */
const KEYS: readonly string[] = [
  'contract key',
  'contract","StreamName":"another-stream',
  "contract \\ ' \\u0041 $x",
  'contract é',
];

const REJECTED: ExpectedError = { status: 400, by: 'Kinesis', code: 'ValidationException', message: /./ };
const BAD_TYPE: ExpectedError = {
  status: 415,
  by: 'gateway',
  code: 'UNSUPPORTED_MEDIA_TYPE',
  message: /To post a/,
};
const BAD_TYPE_PLAIN: ExpectedError = { ...BAD_TYPE, message: /^Unsupported Media Type$/ };

/** Of `POST …/events`. */
export const eventCases: readonly ContractCase[] = [
  ...[JSON_TYPE, TEXT_TYPE].flatMap((type) =>
    TEXTS.map(
      (body): ContractCase => ({
        name: `${JSON.stringify(body)} posted as ${type} is stored as it was sent`,
        run: (conversation) => expectStored(conversation, event(body, type), Buffer.from(body)),
      }),
    ),
  ),
  {
    name: 'bytes posted as application/octet-stream are stored as they were sent',
    run: (conversation) =>
      expectStored(conversation, { ...event(BYTES, BYTES_TYPE), encoding: 'latin1' }, Buffer.from(BYTES, 'latin1')),
  },
  {
    name: 'a posted body is stored, and its response is text, for a client that accepts application/octet-stream',
    run: (conversation) =>
      expectStored(
        conversation,
        withHeader(event('accepted', TEXT_TYPE), 'Accept', BYTES_TYPE),
        Buffer.from('accepted'),
      ),
  },
  ...KEYS.map(
    (key): ContractCase => ({
      name: `the partition key ${JSON.stringify(key)} in the header of an event is stored as it is`,
      run: (conversation) =>
        expectStored(conversation, withHeader(event('x', TEXT_TYPE), 'Partition-Key', key), Buffer.from('x'), key),
    }),
  ),
  {
    name: 'an event with a partition key of 257 characters: 400',
    run: (conversation) =>
      expectRefusal(conversation, withHeader(event('x', TEXT_TYPE), 'Partition-Key', 'k'.repeat(257)), REJECTED),
  },
  {
    name: 'an event of another content type: 415',
    run: (conversation) => expectRefusal(conversation, event('x', 'text/csv'), badType(conversation)),
  },
];

/** Of `POST …/events/batch`. */
export const batchCases: readonly ContractCase[] = [
  {
    name: 'each line of a posted batch is stored as it was sent, in the order of the lines',
    run: async (conversation) => {
      const lines = ['{ "a" : 1e5 }', 'not JSON "\\', '  ', '{}', 'é 漢 😀'];
      const body = `\r\n${lines[0]}\n\n${lines[1]}\r\n${lines[2]}\r${lines[3]}\n${lines[4]}\n\n`;
      const places = await postLines(conversation, body);
      const stored = [];
      for (const place of places) stored.push(await readStored(conversation, place));
      deepStrictEqual(
        stored.map(({ data }) => data.toString()),
        lines,
      );
      deepStrictEqual(new Set(stored.map(({ partitionKey }) => partitionKey)), new Set([KEY]));
    },
  },
  {
    name: 'a posted batch of 500 lines is stored',
    run: async (conversation) => {
      strictEqual((await postLines(conversation, 'x\n'.repeat(500))).length, 500);
    },
  },
  ...(
    [
      ['no line', '\n\n'],
      ['nothing', ''],
      ['501 lines', 'x\n'.repeat(501)],
      ['1001 lines', 'x\n'.repeat(1001)],
    ] as const
  ).map(
    ([what, body]): ContractCase => ({
      name: `a posted batch of ${what}: 400`,
      run: (conversation) => expectRefusal(conversation, batch(body), REJECTED),
    }),
  ),
  {
    name: 'a posted batch of another content type: 415',
    run: (conversation) => expectRefusal(conversation, batch('{}', JSON_TYPE), badType(conversation)),
  },
];

function event(body: string, type: string): ApiRequest {
  return { method: 'POST', path: EVENT_PATH, headers: { 'Content-Type': type, 'Partition-Key': KEY }, body };
}

function batch(body: string, type = LINES_TYPE): ApiRequest {
  return { ...event(body, type), path: BATCH_PATH };
}

function withHeader(request: ApiRequest, name: string, value: string): ApiRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

async function postLines(conversation: Conversation, body: string): Promise<RecordPlace[]> {
  const response = expectSuccess(await conversation.send(batch(body)));
  strictEqual(response['FailedRecordCount'], 0);
  return asArray(response['Records']).map((record) => placeOf(asObject(record)));
}

async function expectStored(conversation: Conversation, request: ApiRequest, data: Buffer, key = KEY): Promise<void> {
  const place = placeOf(expectSuccess(await conversation.send(request)));
  deepStrictEqual(await readStored(conversation, place), { data, partitionKey: key });
}

async function expectRefusal(conversation: Conversation, request: ApiRequest, error: ExpectedError): Promise<void> {
  expectError(conversation, await conversation.send(request), error);
}

function badType({ target }: Conversation): ExpectedError {
  return target.differences.has('plain-gateway-errors') ? BAD_TYPE_PLAIN : BAD_TYPE;
}
