// Random actions against the embedded Kinesis and against the small model: what both answer has to be the same. The clock jumps, back too.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { action } from './actions.ts';
import { Run } from './run.ts';

describe('the embedded Kinesis', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  const numRuns = Number(process.env['RUNS'] ?? 150);

  it(`answers as the small model does (SEED=${seed})`, { timeout: 30_000 + numRuns * 200 }, async () => {
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
