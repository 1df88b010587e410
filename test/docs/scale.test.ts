// The figures of docs/scale.md follow from the quotas and prices that the page gives.
import { expect, it } from 'vitest';
import { PAYLOAD_MAX_BYTES } from '../../lib/apigateway/index.ts';
import { BATCH_MAX_BYTES, kinesisModel, RECORD_MAX_BYTES } from '../../lib/aws/index.ts';
import { readTable } from '../support/markdown-table.ts';

const PAGE = 'docs/scale.md';
const prices = new Map(readTable(PAGE, 'what', '$').map(([what = '', price = '']) => [what, Number(price)]));
const price = (what: string) =>
  prices.get([...prices.keys()].find((name) => name.startsWith(what)) ?? '') ?? Number.NaN;

/** The tiers of requests, in millions a month. */
const TIERS = [
  [333, price('a million requests to a REST API')],
  [667, price('a million requests, the next 667')],
  [19_000, price('a million requests, the next 19')],
  [Infinity, price('a million requests, beyond')],
] as const;
const SECONDS_OF_MONTH = 730 * 3600;
/** Of Kinesis: a record is charged in units of 25 KB. */
const PUT_UNIT_BYTES = 25 * 1024;
/** JSON around a record in a batch: names, quotes, and a partition key of some 24 characters. */
const AROUND_RECORD_BYTES = 64;

/** $ for a number of requests in a month. */
function costOfRequests(requests: number): number {
  let left = requests / 1e6;
  let cost = 0;
  for (const [size, each] of TIERS) {
    cost += Math.min(left, size) * each;
    left -= Math.min(left, size);
  }
  return cost;
}

/** $ a month of Kinesis alone. */
function costOfStream(rate: number, bytes: number, shards: number): number {
  const units = rate * SECONDS_OF_MONTH * Math.ceil(bytes / PUT_UNIT_BYTES);
  return shards * 730 * price('a shard for an hour') + (units / 1e6) * price('a million PUT payload units');
}

const batchRecords = kinesisModel.shapes['PutRecordsRequestEntryList'];
const BATCH_RECORDS = batchRecords?.type === 'list' ? (batchRecords.max ?? 0) : 0;

const sizes = readTable(PAGE, 'records/s', 'bytes of a record').map((row) =>
  row.map((cell) => Number(cell.replaceAll(',', ''))),
);

it.each(sizes)('%d records/s of %d bytes need what the page says', (rate = 0, bytes = 0, ...figures) => {
  const shards = Math.max(Math.ceil(rate / 1000), Math.ceil((rate * bytes) / 1_048_576));
  const perBatch = Math.min(
    BATCH_RECORDS,
    Math.floor(Math.min(BATCH_MAX_BYTES, PAYLOAD_MAX_BYTES) / (bytes + AROUND_RECORD_BYTES)),
  );
  const batches = Math.ceil(rate / perBatch);
  const stream = costOfStream(rate, bytes, shards);
  const cost = (requests: number) => Math.round(costOfRequests(requests * SECONDS_OF_MONTH) + stream);
  expect(figures).toEqual([shards, rate, batches, cost(rate), cost(rate / perBatch)]);
});

it('has sizes for records that a stream accepts, in an order', () => {
  expect(sizes.length).toBeGreaterThan(5);
  for (const [, bytes = 0] of sizes) expect(bytes).toBeLessThanOrEqual(RECORD_MAX_BYTES);
  expect(sizes).toEqual(sizes.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
});

it.each([
  ['one record each', 1],
  ['in batches of 500', 500],
])('a million records of 1 KiB %s cost what the page says', (what, perRequest) => {
  const [, said] = readTable(PAGE, 'a million records of 1 KiB', '$').find(([name]) => name === what) ?? [];
  const cost = TIERS[0][1] / perRequest + price('a million PUT payload units');
  expect(said).toBe(cost.toFixed(3));
});
