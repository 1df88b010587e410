// A partition key is stored as it was sent and changes nothing else of the request, whatever it contains.
import { strictEqual } from 'node:assert/strict';
import type { ContractCase } from '../contract-case.ts';
import { readStored } from '../read-stored.ts';
import { putRecord, putRecords } from '../write-records.ts';

const KEYS: readonly string[] = [
  'contract key',
  // Put between quotes as it is, it would choose another stream.
  'contract","StreamName":"another-stream',
  'contract \\" \' / \\u0041',
  'contract $x ${y} #set($z = 1) #end',
  'contract é 漢 😀',
  `contract ${'x'.repeat(247)}`,
];

export const partitionKeys: readonly ContractCase[] = KEYS.map((partitionKey) => ({
  name: `the partition key ${abbreviated(JSON.stringify(partitionKey))} is stored as it is by both write routes`,
  run: async (conversation) => {
    const record = { value: '"by partition key"', partitionKey };
    const places = [await putRecord(conversation, record), ...(await putRecords(conversation, [record, record]))];
    for (const place of places) {
      strictEqual((await readStored(conversation, place)).partitionKey, partitionKey);
    }
  },
}));

function abbreviated(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 20)}… (${text.length - 2} characters)`;
}
