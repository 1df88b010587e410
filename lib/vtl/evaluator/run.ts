// The state of one rendering.
import type { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { type Position, VtlError } from '../limits/vtl-error.ts';
import type { Value } from '../values/value.ts';

export interface Run {
  readonly budget: Budget;
  /** Values of the variables, by the slot that the compiler assigned; null is unset. */
  readonly variables: Value[];
  /** Characters of the variables that #set has given a string, by slot. */
  readonly kept: number[];
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

/** Evaluates with the position for failures that have none. */
export function guarded(position: Position, evaluate: Evaluate): Evaluate {
  return (run) => {
    try {
      return evaluate(run);
    } catch (error) {
      throw located(error, position);
    }
  };
}

/** Sets a variable, and counts its string as kept instead of the one that #set gave it before. */
export function assign(run: Run, slot: number, value: Value): void {
  const length = typeof value === 'string' ? value.length : 0;
  const before = run.kept[slot] ?? 0;
  run.variables[slot] = value;
  if (length === before) return;
  run.kept[slot] = length;
  run.budget.keep(length - before);
}

/** Adds a position to a failure without one. */
export function located(error: unknown, position: Position): unknown {
  if (error instanceof Failure) return new VtlError(error.message, position, { cause: error });
  // The depth of templates and values is limited. If the stack overflows anyway, it becomes an error of the template.
  if (error instanceof RangeError)
    return new VtlError('The template or its data is nested too deeply.', position, { cause: error });
  return error;
}
