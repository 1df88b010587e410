// The tests that both comparisons have.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createKinesis, type KinesisServer, startKinesisServer } from '../../lib/kinesis/index.ts';
import { type Comparison, createComparison } from './compare.ts';
import type { Difference, NotSent } from './differences/difference.ts';
import type { Step } from './engine.ts';
import type { EngineName } from './start-engine.ts';

export interface ComparisonOptions {
  readonly differences: readonly Difference[];
  readonly notSent: readonly NotSent[];
  readonly step: fc.Arbitrary<Step>;
  readonly runs: number;
}

/** SEED repeats a run, RUNS says how many sequences; with SHRINK a failure is made smaller, which takes minutes. */
export function describeComparison(engine: EngineName, { differences, notSent, step, runs }: ComparisonOptions): void {
  describe(`the embedded Kinesis and ${engine}`, () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
    const numRuns = Number(process.env['RUNS'] ?? runs);
    const defects: unknown[] = [];
    let server: KinesisServer;
    let comparison: Comparison;

    beforeAll(async () => {
      server = await startKinesisServer({ ...createKinesis({ onEvent: (event) => defects.push(event) }), port: 0 });
      comparison = createComparison({ ours: server.url, theirs: inject('engines')[engine] }, differences, notSent);
    });
    afterAll(() => server.close());

    it.each(differences)('differ as is known: $name', async (difference) => {
      const first = await comparison.run(difference.example);
      // Some show within one second only.
      const met = first.has(difference) ? first : await comparison.run(difference.example);
      expect([...met].map(({ name }) => name)).toContain(difference.name);
    });

    it(`say the same otherwise (SEED=${seed})`, { timeout: 60_000 + numRuns * 2000 }, async () => {
      const first = { action: 'CreateStream', input: { StreamName: 'a', ShardCount: 3 } };
      const property = fc.asyncProperty(
        fc.array(step, { minLength: 20, maxLength: 50, size: 'max' }),
        async (steps) => {
          await comparison.run([first, ...steps]);
        },
      );
      await fc.assert(property, { seed, numRuns, endOnFailure: process.env['SHRINK'] === undefined });
      // Else sequences end at differences too soon to show anything.
      expect(comparison.steps / numRuns).toBeGreaterThan(10);
    });

    it('do not meet a defect', () => expect(defects).toEqual([]));
  });
}
