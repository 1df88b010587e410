// The state of one rendering.
import type { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { type Position, VtlError } from '../limits/vtl-error.ts';
import type { Value } from '../values/value.ts';

export interface Run {
  readonly budget: Budget;
  /** Values of the variables, by the slot that the compiler gave each name; null is unset. */
  readonly variables: Value[];
  /** Slots of loop variables whose element is null: Velocity hides what is assigned to them. */
  readonly hidden: Set<number>;
  /** What has been printed so far. */
  out: string;
}

/** Prints and does what a statement says. */
export type Emit = (run: Run) => void;
/** Computes the value of an expression; null where a computation failed. */
export type Evaluate = (run: Run) => Value;
/** Is the expression true as a condition? */
export type Test = (run: Run) => boolean;

/** Thrown by #break and #stop up to what they end: the nearest loop or block, that of one scope, or the rendering. */
export class Interruption {
  readonly target: 'nearest' | 'rendering' | object;
  constructor(target: Interruption['target']) {
    this.target = target;
  }

  ends(block: object): boolean {
    return this.target === 'nearest' || this.target === block;
  }
}

export function print(run: Run, text: string): void {
  run.out += text;
  run.budget.checkSize(run.out.length);
}

/** Puts a place to a failure that has none. */
export function located(error: unknown, position: Position): unknown {
  if (error instanceof Failure) return new VtlError(error.message, position, { cause: error });
  // The depth of templates and values is limited; should a stack end all the same, it ends as an error of the template.
  if (error instanceof RangeError)
    return new VtlError('The template or its data is nested too deeply.', position, { cause: error });
  return error;
}
