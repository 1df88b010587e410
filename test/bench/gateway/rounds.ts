// Measures targets in turn, many short rounds, so that whatever else the machine does falls on all of them. Only ratios within a round count.
import { type Load, type Measured, measure, medianOf, type Target } from './load.ts';

const ROUNDS = 31;
const WARM_UP_MS = 2000;

export interface Rounds {
  /** The median over the rounds of one target's figure divided by another one's in the same round. Targets by their place. */
  ratio(figure: keyof Measured, target: number, other: number): number;
  /** The median over the rounds of what `of` makes of the figures of one round. */
  median(of: (round: readonly Measured[]) => number): number;
}

/** Prints a line for each target. @param names of the targets, in their order. */
export async function alternate(title: string, targets: Readonly<Record<string, Target>>, load: Load): Promise<Rounds> {
  for (const target of Object.values(targets)) await measure(target, { ...load, forMillis: WARM_UP_MS });
  const rounds: Measured[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const measured: Measured[] = [];
    for (const target of Object.values(targets)) measured.push(await measure(target, load));
    rounds.push(measured);
  }
  const median = (of: (round: readonly Measured[]) => number) => medianOf(rounds.map(of));
  const figure = (round: readonly Measured[], target: number, name: keyof Measured) =>
    round[target]?.[name] ?? Number.NaN;
  console.log(`\n${title}`);
  for (const [index, name] of Object.keys(targets).entries()) {
    const of = (key: keyof Measured) => median((round) => figure(round, index, key));
    const figures = `${of('perSecond').toFixed(0)} req/s, median ${of('median').toFixed(3)} ms, p99 ${of('p99').toFixed(2)} ms`;
    console.log(`  ${name.padEnd(28)} ${figures}`);
  }
  return {
    median,
    ratio: (name, target, other) => median((round) => figure(round, target, name) / figure(round, other, name)),
  };
}
