// Runs sequences of steps on the embedded Kinesis and on an old engine, and takes known differences out of what both say.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Difference, NotSent, Pair } from './differences/difference.ts';
import { Engine, type Step } from './engine.ts';

export interface Comparison {
  /** @throws Error for a difference that is not known. @returns which known ones were met. */
  run(steps: readonly Step[]): Promise<ReadonlySet<Difference>>;
  /** Steps that both were sent. */
  steps: number;
}

export function createComparison(
  urls: { readonly ours: string; readonly theirs: string },
  differences: readonly Difference[],
  notSent: readonly NotSent[],
): Comparison {
  const ours = new Engine(urls.ours);
  const theirs = new Engine(urls.theirs);
  const comparison: Comparison = {
    steps: 0,
    run: async (steps) => {
      const met = new Set<Difference>();
      await Promise.all([ours.reset(), theirs.reset()]);
      for (const [at, { action, input }] of steps.entries()) {
        const step = { action, input: ours.pin(input) };
        if (action === 'Wait') await sleep((input as { readonly ms: number }).ms);
        if (action === 'Wait' || step.input === undefined || notSent.some(({ isMeant }) => isMeant(step))) continue;
        const [left, right] = await Promise.all([ours.run(step), theirs.run(step)]);
        comparison.steps++;
        const pair = removeKnown({ step, ours: left, theirs: right }, differences, met);
        if (!isEqual(pair)) throw new Error(`Step ${at + 1} differs.\n${JSON.stringify(pair, undefined, 1)}`);
        // From here on they have other streams.
        if ((left.status === 200) !== (right.status === 200) && !isRead(action)) break;
      }
      return met;
    },
  };
  return comparison;
}

function removeKnown(pair: Pair, differences: readonly Difference[], met: Set<Difference>): Pair {
  let rest = pair;
  for (const difference of differences) {
    if (isEqual(rest)) break;
    const removed = difference.remove(rest);
    if (distance(removed) < distance(rest)) {
      met.add(difference);
      rest = removed;
    }
  }
  return rest;
}

function isEqual({ ours, theirs }: Pair): boolean {
  return JSON.stringify(ours) === JSON.stringify(theirs);
}

/** How many values differ. */
function distance({ ours, theirs }: Pair): number {
  return countDifferences(ours, theirs);
}

function countDifferences(a: unknown, b: unknown): number {
  if (JSON.stringify(a) === JSON.stringify(b)) return 0;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return 1;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const member = (of: object, name: string) => (of as Readonly<Record<string, unknown>>)[name];
  return [...names].reduce((sum, name) => sum + countDifferences(member(a, name), member(b, name)), 0);
}

function isRead(action: string): boolean {
  return /^(Describe|Get|List)/.test(action);
}
