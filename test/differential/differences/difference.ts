// What a known difference is: how it shows in the outcomes of one step, and why it is there.
import type { Outcome } from '../client.ts';
import type { Step } from '../engine.ts';

export interface Pair {
  readonly step: Step;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}

export interface Difference {
  /** What the other engine does, as a fact. */
  readonly name: string;
  /** Why the embedded Kinesis does otherwise. */
  readonly source: string;
  /** The pair without the difference; the same pair when it does not have it. */
  readonly remove: (pair: Pair) => Pair;
  /** A sequence that has it. A step may use what the steps before it gave. */
  readonly example: readonly Step[];
}

/** Requests that are sent to neither. */
export interface NotSent {
  readonly name: string;
  readonly source: string;
  readonly isMeant: (step: Step) => boolean;
}

/** `200`, or `Type: message`; the status where there is no type. */
export function summaryOf({ status, type, message }: Outcome): string {
  return status === 200 ? '200' : `${type || status}: ${message}`;
}

/** Outcomes of which both are as told count as equal. */
export function outcomes(actions: RegExp, ours: RegExp, theirs: RegExp): Difference['remove'] {
  return (pair) => {
    const isMet =
      actions.test(pair.step.action) && ours.test(summaryOf(pair.ours)) && theirs.test(summaryOf(pair.theirs));
    return isMet ? { ...pair, theirs: pair.ours } : pair;
  };
}

/** Members of outputs that are not compared, wherever they are. */
export function members(actions: RegExp, ...names: readonly string[]): Difference['remove'] {
  return (pair) => (actions.test(pair.step.action) ? withOutputs(pair, (output) => without(output, names)) : pair);
}

/** Replaces both outputs. */
export function withOutputs(pair: Pair, replace: (output: unknown) => unknown): Pair {
  const { ours, theirs } = pair;
  if (ours.status !== 200 || theirs.status !== 200) return pair;
  return {
    ...pair,
    ours: { ...ours, output: replace(ours.output) },
    theirs: { ...theirs, output: replace(theirs.output) },
  };
}

/** Replaces the message of both refusals, of the same type. */
export function withMessages(pair: Pair, replace: (message: string) => string): Pair {
  const { ours, theirs } = pair;
  if (ours.message === undefined || theirs.message === undefined || ours.type !== theirs.type) return pair;
  return {
    ...pair,
    ours: { ...ours, message: replace(ours.message) },
    theirs: { ...theirs, message: replace(theirs.message) },
  };
}

function without(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => without(entry, names));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept.map(([name, entry]) => [name, without(entry, names)]));
}
