// The state of one rendering.
import type { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { type Position, VtlError } from '../limits/vtl-error.ts';
import type { Value } from '../values/value.ts';

export interface Run {
  readonly budget: Budget;
  /** Values of the variables, by the slot that the compiler assigned; null is unset. */
  readonly variables: Value[];
  /** Slots of loop variables whose element is null: Velocity hides assignments to them. */
  readonly hidden: Set<number>;
  /** The output so far. */
  out: string;
}

/** Executes a statement. */
export type Emit = (run: Run) => void;
/** Computes the value of an expression; null when the computation fails. */
export type Evaluate = (run: Run) => Value;
/** Whether the expression is true as a condition. */
export type Test = (run: Run) => boolean;

/** Thrown by #break and #stop, caught by what they end: the nearest loop or block, that of one scope, or the rendering. */
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

/** Adds a position to a failure without one. */
export function located(error: unknown, position: Position): unknown {
  if (error instanceof Failure) return new VtlError(error.message, position, { cause: error });
  // The depth of templates and values is limited. If the stack overflows anyway, it becomes an error of the template.
  if (error instanceof RangeError)
    return new VtlError('The template or its data is nested too deeply.', position, { cause: error });
  return error;
}
