// Sequence numbers, against the form that kinesalite's tests recorded on the service, worked out with BigInt.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSequenceNumber } from '../../../lib/kinesis/core/parse-sequence-number.ts';
import { createSequenceNumbers } from '../../../lib/kinesis/core/sequence-number.ts';

const CREATED = 1_764_417_600;

/** By the definition, digit by digit. */
function byDefinition(created: number, shard: number, index: bigint, second: number): string {
  const hex = (value: number | bigint, width: number) => value.toString(16).padStart(width, '0');
  const text = `2${hex(created, 9)}${hex(shard % 16, 1)}${hex(index, 16)}00${hex(second, 9)}${hex(shard, 8)}2`;
  return BigInt(`0x${text}`).toString();
}

describe('a sequence number', () => {
  it('has 56 digits and begins with 49', () => {
    expect(createSequenceNumbers(CREATED, 0).at(1, CREATED * 1000)).toMatch(/^49\d{54}$/);
  });

  it('of shards made together differs by 22300745198530623141535718272648361505980432, as on the service', () => {
    const [a, b, c] = [0, 1, 2].map((shard) => BigInt(createSequenceNumbers(CREATED, shard).starting));
    expect(String((b ?? 0n) - (a ?? 0n))).toBe('22300745198530623141535718272648361505980432');
    expect(String((c ?? 0n) - (b ?? 0n))).toBe('22300745198530623141535718272648361505980432');
  });

  it.each([
    [0, 1, CREATED],
    [17, 999, CREATED + 5],
    [0, 900_719_923, CREATED],
    [0, 900_719_926, CREATED],
    [3, 2 ** 40, CREATED],
    [2 ** 31 - 1, 2 ** 52, CREATED + 1e9],
  ])('of shard %d, record %d, second %d is what its digits say', (shard, index, second) => {
    const numbers = createSequenceNumbers(CREATED, shard);
    expect(numbers.at(index, second * 1000 + 999)).toBe(byDefinition(CREATED, shard, BigInt(index), second));
  });

  it('is what its digits say, whatever the shard, the record and the order of seconds', () => {
    const shard = fc.record({
      created: fc.integer({ min: 0, max: 2 ** 33 }),
      number: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      records: fc.array(fc.tuple(fc.maxSafeNat(), fc.integer({ min: 0, max: 2 ** 34 })), {
        minLength: 1,
        maxLength: 20,
      }),
    });
    fc.assert(
      fc.property(shard, ({ created, number, records }) => {
        const numbers = createSequenceNumbers(created, number);
        for (const [index, second] of records) {
          expect(numbers.at(index, second * 1000)).toBe(byDefinition(created, number, BigInt(index), second));
        }
      }),
    );
  });

  it('grows with the index though the clock goes back', () => {
    const numbers = createSequenceNumbers(CREATED, 0);
    const times = [5000, 4000, 9000, 0, 1, 1];
    const values = times.map((ms, at) => BigInt(numbers.at(at + 1, CREATED * 1000 + ms)));
    expect([...values].sort((a, b) => (a < b ? -1 : 1))).toEqual(values);
    expect(new Set(values).size).toBe(values.length);
  });

  it('lies between those of the start and the end of its shard, and below those of a later shard', () => {
    const shard = createSequenceNumbers(CREATED, 0);
    const number = BigInt(shard.at(1, CREATED * 1000));
    expect(BigInt(shard.starting)).toBeLessThan(number);
    expect(BigInt(shard.ending(CREATED * 1000))).toBeGreaterThan(BigInt(shard.at(2 ** 52, CREATED * 1000)));
    expect(BigInt(createSequenceNumbers(CREATED + 1, 1).starting)).toBeGreaterThan(
      BigInt(shard.ending(CREATED * 1000 + 9e9)),
    );
  });
});

describe('taking one apart', () => {
  it('gives what it was made of', () => {
    const made = createSequenceNumbers(CREATED, 18).at(77, CREATED * 1000 + 61_500);
    expect(parseSequenceNumber(made)).toEqual({
      version: 2,
      createdAt: CREATED,
      index: 77,
      arrival: CREATED + 61,
      shard: 18,
    });
  });

  // Recorded by kinesalite's tests: what the service says of these numbers.
  it.each<[string, string, object | undefined]>([
    ['5 of shard 5', '5', { version: 0, shard: 5 }],
    ['0 of shard 0', '0', { version: 0, shard: 0 }],
    ['nothing of one with a late date', BigInt('0x13bb2cc3d80000000000000000000000').toString(), undefined],
    [
      'nothing of one with an index from 2^63 on',
      BigInt('0x20000000000800000000000000000000000000000000002').toString(),
      undefined,
    ],
    [
      'a negative shard',
      BigInt('0x20000000000000000000000000000000000000800000002').toString(),
      { version: 2, shard: -2147483648 },
    ],
    ['nothing of version 3', BigInt('0x20000000000000000000000000000000000000000000003').toString(), undefined],
    [
      'nothing of one that begins with 3',
      BigInt('0x30000000000000000000000000000000000000000000001').toString(),
      undefined,
    ],
  ])('makes %s', (_, text, expected) => {
    const parsed = parseSequenceNumber(text);
    if (expected === undefined) expect(parsed).toBeUndefined();
    else expect(parsed).toMatchObject(expected);
  });
});
