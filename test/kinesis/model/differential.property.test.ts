// Random actions against the embedded Kinesis and against the small model: both must return the same. The clock jumps, backwards too.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { action } from './actions.ts';
import { Run } from './run.ts';

describe('the embedded Kinesis', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  const numRuns = Number(process.env['RUNS'] ?? 150);

  it(`returns what the small model returns (SEED=${seed})`, { timeout: 30_000 + numRuns * 200 }, async () => {
    const property = fc.asyncProperty(
      fc.array(action, { minLength: 20, maxLength: 60, size: 'max' }),
      async (actions) => {
        const run = new Run();
        await run.step({ type: 'create', name: 'a', count: 2 });
        for (const one of actions) await run.step(one);
      },
    );
    await fc.assert(property, { seed, numRuns });
  });
});
