// The differential test: hand-written and generated cases through Apache Velocity 1.7 and through our engine, text for text.
// Ends with exit code 1 when a hand-written case differs that differences.yaml does not list, or more than one generated case in a thousand.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type Case, essence, type Outcome } from './case.ts';
import { readCases } from './cases.ts';
import { holds, isListed, readDifferences } from './differences.ts';
import { generatedCase } from './generator/case.ts';
import { type Oracle, startOracle } from './oracle.ts';
import { renderOurs } from './our-engine.ts';

/** The share of generated cases that have to be equal: the rest is shown, to be fixed or listed. */
const ENOUGH = 0.999;

type Tally = { passed: number; failed: number };

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '20000' },
    /** How many of the generated cases that differ are shrunk and shown. */
    show: { type: 'string', default: '20' },
  },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));
const oracle = await startOracle();
const tallies = [
  await compareHandWritten(oracle),
  await compareListed(oracle),
  await compareGenerated(oracle, seed, Number(values.count), Number(values.show)),
];
await oracle.close();
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function compareHandWritten(oracle: Oracle): Promise<Tally> {
  const cases = readCases();
  const different = await findDifferent(oracle, cases);
  for (const found of different) show(`cases/${cases[found.index]?.feature}.yaml`, found);
  return tell('hand-written', cases.length, different.length);
}

async function compareListed(oracle: Oracle): Promise<Tally> {
  const listed = readDifferences();
  let failed = 0;
  for (const [index, difference] of listed.entries()) {
    const found = {
      index,
      question: difference,
      theirs: await oracle.render(difference),
      ours: renderOurs(difference),
    };
    if (holds(difference.oracle, found.theirs) && holds(difference.ours, found.ours)) continue;
    failed += 1;
    show(`differences.yaml, no longer as listed (${difference.reason})`, found);
  }
  return tell('listed differences', listed.length, failed);
}

async function compareGenerated(oracle: Oracle, seed: number, count: number, shown: number): Promise<Tally> {
  console.log(
    `generated: seed ${seed}, ${count} cases (repeat with: npm run test:oracle -- --seed ${seed} --count ${count})`,
  );
  const cases = fc.sample(generatedCase, { seed, numRuns: count });
  const listed = readDifferences();
  const found = await findDifferent(oracle, cases);
  const different = found.filter(({ theirs, ours }) => !isListed(listed, theirs, ours));
  for (const found of different.slice(0, shown))
    show(`generated case ${found.index}`, await shrink(oracle, seed, found));
  if (different.length > shown) console.log(`… and ${different.length - shown} more`);
  console.log(
    `generated: ${((100 * (count - different.length)) / count).toFixed(3)} % equal, ${found.length - different.length} of them differ as listed`,
  );
  const equal = count - different.length;
  if (equal / count >= ENOUGH) return { passed: equal, failed: 0 };
  return tell('generated', count, different.length);
}

type Found = { readonly index: number; readonly question: Case; readonly theirs: Outcome; readonly ours: Outcome };

async function findDifferent(oracle: Oracle, cases: readonly Case[]): Promise<Found[]> {
  const outcomes = await Promise.all(cases.map((question) => oracle.render(question)));
  return cases.flatMap((question, index) => {
    const theirs = outcomes[index] as Outcome;
    const ours = renderOurs(question);
    return essence(theirs) === essence(ours) ? [] : [{ index, question, theirs, ours }];
  });
}

/** The smallest case fast-check finds on the way from the found one that still differs. */
async function shrink(oracle: Oracle, seed: number, found: Found): Promise<Found> {
  let smallest = found;
  const agrees = fc.asyncProperty(generatedCase, async (question) => {
    const [found] = await findDifferent(oracle, [question]);
    if (found !== undefined) smallest = found;
    return found === undefined;
  });
  await fc.check(agrees, { seed, path: String(found.index), numRuns: 1, interruptAfterTimeLimit: 5_000 });
  return smallest;
}

function show(title: string, { question, theirs, ours }: Found): void {
  const lines = [
    title,
    `  template: ${JSON.stringify(question.template)}`,
    `  body:     ${JSON.stringify(question.body)}`,
  ];
  console.log([...lines, `  oracle:   ${JSON.stringify(theirs)}`, `  ours:     ${JSON.stringify(ours)}`].join('\n'));
}

function tell(name: string, count: number, failed: number): Tally {
  console.log(`${name}: ${count - failed} passed, ${failed} failed`);
  return { passed: count - failed, failed };
}
