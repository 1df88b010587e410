// Counts what lists, maps and variables hold.
import type { Budget } from '../limits/budget.ts';
import type { Value } from './value.ts';

/** Only strings count: what creates other values is charged for each of them. */
export function keep(value: Value, budget: Budget): void {
  if (typeof value === 'string') budget.keep(value.length);
}
