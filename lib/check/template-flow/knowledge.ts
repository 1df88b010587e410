// What is known about the variables at one point of a template. A branch knows more than its surroundings; branches are joined at their end.
import { join, type Trust } from './trust.ts';

export interface Knowledge {
  /** Variables set since the branch began; `around` knows the others. */
  readonly own: Map<string, Trust>;
  readonly around: Knowledge | undefined;
  /** References, as written, that a condition has proven harmless. */
  readonly guarded: Set<string>;
}

export function nothingKnown(): Knowledge {
  return { own: new Map(), around: undefined, guarded: new Set() };
}

export function within(around: Knowledge, proven: readonly string[] = []): Knowledge {
  return { own: new Map(), around, guarded: new Set([...around.guarded, ...proven]) };
}

/** A variable that was never set prints nothing. */
export function trustOf(known: Knowledge, variable: string): Trust {
  for (let scope: Knowledge | undefined = known; scope; scope = scope.around) {
    const trust = scope.own.get(variable);
    if (trust !== undefined) return trust;
  }
  return 'constant';
}

/** Also drops what a condition has proven about the variable. */
export function learn(known: Knowledge, variable: string, trust: Trust): void {
  known.own.set(variable, trust);
  for (const source of known.guarded) {
    if (source === `$${variable}` || source.startsWith(`$${variable}.`) || source.startsWith(`$${variable}[`)) {
      known.guarded.delete(source);
    }
  }
}

/** Joins branches of which one was taken. */
export function learnFromBranches(known: Knowledge, branches: readonly Knowledge[]): void {
  for (const name of new Set(branches.flatMap(({ own }) => [...own.keys()]))) {
    learn(known, name, join(...branches.map((branch) => trustOf(branch, name))));
  }
}
