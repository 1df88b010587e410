// Random actions on two streams, and jumps of the clock.
import fc from 'fast-check';

const NAMES = ['a', 'b'];
const name = fc.constantFrom(...NAMES);
const key = fc.constantFrom('a', 'b', 'c', 'schlüssel', 'x'.repeat(256), '💣');
const hash = fc.option(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), { nil: undefined });
const entry = fc.record({ data: fc.string({ maxLength: 20 }), key, hash });
/** Of a shard: a small number, so that it is often there. */
const number = fc.nat(7);

/** In seconds, for what has expired is looked for once in a second. */
const jump = fc.constantFrom(0, 1, 7, 299, 301, 3600, 90_000, -1, -600, -7200);

export const action = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('create' as const), name, count: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), name }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('put' as const), name, entry }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('batch' as const),
      name,
      entries: fc.array(entry, { minLength: 1, maxLength: 8 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('split' as const), name, number, part: fc.nat(100) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('merge' as const), name, number, other: number }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('scale' as const), name, count: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('retain' as const), name, hours: fc.integer({ min: 24, max: 72 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('iterate' as const),
      name,
      number,
      from: fc.constantFrom('TRIM_HORIZON', 'LATEST', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER', 'AT_TIMESTAMP'),
      pick: fc.nat(50),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('read' as const),
      pick: fc.nat(50),
      limit: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('clock' as const), jump }) },
);
export type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

export interface Entry {
  readonly data: string;
  readonly key: string;
  readonly hash: bigint | undefined;
}
