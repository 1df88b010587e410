// Paging: each page leads to the next, and none is larger than requested.
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '../run/contract-case.ts';
import { asArray, asObject, asString, expectSuccess } from '../run/expect-json.ts';
import { writeRecords } from '../run/write-records.ts';

export const reading: readonly ContractCase[] = [
  {
    name: 'an iterator after a sequence number reads the next record, and the next page the one after it',
    run: async (conversation) => {
      const values = ['"first"', '"second"', '"third"'];
      const [first] = await writeRecords(
        conversation,
        values.map((value) => ({ value, partitionKey: 'contract-reading' })),
      );
      const query = new URLSearchParams({
        'shard-id': asString(first?.shardId),
        'shard-iterator-type': 'AFTER_SEQUENCE_NUMBER',
        'starting-sequence-number': asString(first?.sequenceNumber),
      });
      const start = await conversation.send({ method: 'GET', path: `/streams/{stream}/sharditerator?${query}` });
      let iterator = expectSuccess(start)['ShardIterator'];
      for (const value of values.slice(1)) {
        const headers = { 'Shard-Iterator': asString(iterator) };
        const path = '/streams/{stream}/records?limit=1';
        const page = expectSuccess(await conversation.send({ method: 'GET', path, headers }));
        const records = asArray(page['Records']).map(asObject);
        deepStrictEqual(
          records.map(({ Data }) => Data),
          [Buffer.from(value).toString('base64')],
        );
        strictEqual(typeof page['MillisBehindLatest'], 'number');
        strictEqual(typeof records[0]?.['ApproximateArrivalTimestamp'], 'number');
        iterator = page['NextShardIterator'];
      }
    },
  },
];
