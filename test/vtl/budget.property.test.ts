// Hostile templates out of the grammar, in loops and over long bodies: each ends with its result or an error of the template, costs the
// same each time, and the platform reads no more characters than it has paid for.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Budget, compileTemplate, createOverrides, DEFAULT_LIMITS, VtlError } from '../../lib/vtl/index.ts';
import { block, VARIABLES } from '../oracle/generator/grammar.ts';
import { countCharacters } from './count-characters.ts';

const LIMITS = { ...DEFAULT_LIMITS, operations: 20_000, regexSteps: 100_000 };

/** Variables of every kind, each of the size of the body. */
const PRELUDE = [
  `#set($${VARIABLES.bound} = 50)`,
  `#set($${VARIABLES.string} = $input.body)`,
  `#set($${VARIABLES.list} = $input.path('$.list'))`,
  `#set($${VARIABLES.map} = $input.path('$.map'))`,
  `#set($${VARIABLES.number} = $input.path('$.int'))`,
  `#set($${VARIABLES.json} = $input.path('$'))`,
].join('');

const hostileTemplate = fc
  .tuple(block, block, fc.integer({ min: 1, max: 1000 }))
  .map(
    ([outer, inner, times]) => `${PRELUDE}#foreach($item in [1..${times}])${outer}#foreach($a in $l)${inner}#end#end`,
  );

const repeated = fc.tuple(
  fc.constantFrom('a', '"', '\\', 'é', ' ', '%20', 'Ā', '1,'),
  fc.integer({ min: 1, max: 20_000 }),
);

function bodyOf(part: string, times: number): string {
  return JSON.stringify({
    str: part.repeat(times),
    list: Array.from({ length: Math.min(times, 900) }, (_, index) => (index % 3 === 0 ? part : index)),
    map: { a: part.repeat(100), b: { c: times } },
    int: times,
  });
}

interface Outcome {
  readonly result: string;
  readonly steps: number;
}

function outcomeOf(template: string, text: string): Outcome {
  const budget = new Budget(LIMITS);
  const params = { path: new Map(), querystring: new Map(), header: new Map() };
  const input = { body: text, params, context: {}, stageVariables: new Map(), overrides: createOverrides() };
  try {
    return { result: compileTemplate(template).render(input, budget), steps: budget.steps };
  } catch (error) {
    if (!(error instanceof VtlError)) throw error;
    return { result: error.message, steps: budget.steps };
  }
}

/** A step pays for 512 characters that are read once; several methods read a string three times, and compiling reads the template. */
const CHARACTERS_PER_STEP = 3 * 512;

it('pays for what it reads, and ends', () => {
  fc.assert(
    fc.property(hostileTemplate, repeated, (template, [part, times]) => {
      const text = bodyOf(part, times);
      const { result, steps } = outcomeOf(template, text);
      expect(outcomeOf(template, text)).toEqual({ result, steps });
      const compiling = countCharacters(() => outcomeOf(`#stop${template}`, ''));
      const read = countCharacters(() => outcomeOf(template, text)) - compiling;
      // An operation is charged before it runs: what it would have cost is in the steps of a rendering that it ended.
      expect(read).toBeLessThanOrEqual((Math.min(steps, LIMITS.operations) + 1000) * CHARACTERS_PER_STEP);
    }),
    { numRuns: 100 },
  );
}, 60_000);
