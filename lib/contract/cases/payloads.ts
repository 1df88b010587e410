// Which bytes a value becomes: the same on both write routes, read back through the API and directly from Kinesis.
import { strictEqual } from 'node:assert/strict';
import type { ContractCase } from '../run/contract-case.ts';
import { readStored } from '../run/read-stored.ts';
import { JSON_FORMAT, writeRecord, writeRecords } from '../run/write-records.ts';

interface Payload {
  /** Content-Type of the request. */
  readonly format: string;
  /** The JSON text that is sent. */
  readonly value: string;
  /** The bytes that are stored, in hexadecimal. */
  readonly stored: string;
  /** The same, on a target with the difference `json-reformatted`. */
  readonly reformatted?: string;
}

const TEXT_FORMAT = 'application/vnd.kinesis.text+json';
const BINARY_FORMAT = 'application/vnd.kinesis.binary+json';

const PAYLOADS: readonly Payload[] = [
  json('"some data"'),
  json('""'),
  json('"a \\"quoted\\" word and a \\\\"'),
  json('"two\\nlines\\tand a tab"'),
  json('"$x #end ${y} #set($z = 1)"'),
  json('"é 漢 😀"', '"é 漢 😀"', '"\\u00e9 \\u6f22 \\ud83d\\ude00"'),
  json('0'),
  json('-1.5'),
  json('1.0'),
  json('12345678901234567890'),
  json('true'),
  json('false'),
  json('[]'),
  json('{}'),
  json('[1,"a",null]', '[1,"a",null]', '[1, "a", null]'),
  json('{"a":{"b":[true]}}', '{"a":{"b":[true]}}', '{"a": {"b": [true]}}'),
  json('{ "spaced" : "out" }', '{"spaced":"out"}', '{"spaced": "out"}'),
  text('some data'),
  text(''),
  text('é 漢 😀\n"quoted" $x #end'),
  { format: BINARY_FORMAT, value: '"c29tZSBkYXRh"', stored: hex('some data') },
  { format: BINARY_FORMAT, value: '"AP+AwCg="', stored: '00ff80c028' },
];

export const payloads: readonly ContractCase[] = PAYLOADS.map(({ format, value, stored, reformatted }) => ({
  name: `${value} as ${format} is stored as the same bytes on both write routes`,
  run: async (conversation) => {
    const { differences } = conversation.target;
    const expected = reformatted !== undefined && differences.has('json-reformatted') ? reformatted : stored;
    const record = { value, partitionKey: 'contract-payload' };
    const places = [
      await writeRecord(conversation, record, format),
      ...(await writeRecords(conversation, [record, record], format)),
    ];
    for (const place of places) {
      strictEqual((await readStored(conversation, place)).data.toString('hex'), expected);
    }
  },
}));

function json(value: string, stored = value, reformatted = stored): Payload {
  return { format: JSON_FORMAT, value, stored: hex(stored), reformatted: hex(reformatted) };
}

function text(value: string): Payload {
  return { format: TEXT_FORMAT, value: JSON.stringify(value), stored: hex(value) };
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}
