// Hash keys and ranges, against MD5 of node:crypto, arithmetic, and ranges that kinesalite's tests recorded on the service.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutEvenly, hashKeyText, hashPartitionKey } from '../../../lib/kinesis/core/hash-key.ts';

describe('the hash of a partition key', () => {
  it.each([
    'a',
    '',
    'device-17',
    'x'.repeat(55),
    'x'.repeat(56),
    'x'.repeat(256),
    'schlüssel',
    '💣💻',
    '\u0000',
    '\uD800',
  ])('of %j is its MD5', (key) => {
    expect(Buffer.from(hashPartitionKey(key), 'latin1').toString('hex')).toBe(
      createHash('md5').update(key).digest('hex'),
    );
  });

  it('is its MD5, whatever the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (key) => {
        const md5 = createHash('md5').update(key).digest('hex');
        expect(Buffer.from(hashPartitionKey(key), 'latin1').toString('hex')).toBe(md5);
      }),
    );
  });

  it('compares as the number does', () => {
    const key = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(hashKeyText(a) < hashKeyText(b)).toBe(a < b);
      }),
    );
  });
});

describe('ranges of one size', () => {
  it('are those of the service for three shards', () => {
    expect(cutEvenly(3).map(({ first, last }) => [String(first), String(last)])).toEqual([
      ['0', '113427455640312821154458202477256070484'],
      ['113427455640312821154458202477256070485', '226854911280625642308916404954512140969'],
      ['226854911280625642308916404954512140970', '340282366920938463463374607431768211455'],
    ]);
  });

  it('cover 0 to 2^128-1 once, however many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
        let next = 0n;
        for (const { first, last } of cutEvenly(count)) {
          expect(first).toBe(next);
          expect(last).toBeGreaterThan(first);
          next = last + 1n;
        }
        expect(next).toBe(1n << 128n);
      }),
    );
  });
});
