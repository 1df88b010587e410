// A partition key is stored as it was sent, and nothing in it changes the rest of the request.
import { strictEqual } from 'node:assert/strict';
import type { ContractCase } from '../run/contract-case.ts';
import type { Conversation } from '../run/conversation.ts';
import { type ExpectedError, expectError } from '../run/expect-error.ts';
import { readStored } from '../run/read-stored.ts';
import { JSON_FORMAT, writeRecord, writeRecords } from '../run/write-records.ts';

/** Shows whether escaping an apostrophe and undoing it match. */
const ESCAPED_APOSTROPHE = "contract \\'";
const KEYS: readonly string[] = [
  'contract key',
  // Printed between quotes without escaping, it would choose another stream.
  'contract","StreamName":"another-stream',
  'contract \\" \' / \\u0041',
  'contract $x ${y} #set($z = 1) #end',
  ESCAPED_APOSTROPHE,
  'contract é 漢 😀',
  `contract ${'x'.repeat(247)}`,
];
const KINESIS_FAILED: ExpectedError = {
  status: 502,
  by: 'Kinesis',
  code: 'InternalFailure',
  message: /^Kinesis failed to process the request\.$/,
};

export const partitionKeys: readonly ContractCase[] = KEYS.map((partitionKey) => ({
  name: `the partition key ${abbreviated(JSON.stringify(partitionKey))} is stored as it is by both write routes`,
  run: async (conversation) => {
    if (partitionKey === ESCAPED_APOSTROPHE && conversation.target.differences.has('bare-apostrophes')) {
      return await expectFailure(conversation, partitionKey);
    }
    const record = { value: '"by partition key"', partitionKey };
    const places = [await writeRecord(conversation, record), ...(await writeRecords(conversation, [record, record]))];
    for (const place of places) {
      strictEqual((await readStored(conversation, place)).partitionKey, partitionKey);
    }
  },
}));

async function expectFailure(conversation: Conversation, partitionKey: string): Promise<void> {
  const bodies = {
    record: { Data: 1, PartitionKey: partitionKey },
    records: { records: [{ data: 1, 'partition-key': partitionKey }] },
  };
  for (const [route, body] of Object.entries(bodies)) {
    const headers = { 'Content-Type': JSON_FORMAT };
    const path = `/streams/{stream}/${route}`;
    const response = await conversation.send({ method: 'PUT', path, headers, body: JSON.stringify(body) });
    expectError(conversation, response, KINESIS_FAILED);
  }
}

function abbreviated(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 20)}… (${text.length - 2} characters)`;
}
