// Joins strings.
import type { Budget } from '../limits/budget.ts';
import { JOINED } from '../limits/costs.ts';

/** V8 copies the characters later, when one of them is read: they are charged here, once. */
export function concatenate(left: string, right: string, budget: Budget): string {
  const length = left.length + right.length;
  budget.checkSize(length);
  budget.spend(length * JOINED);
  return left + right;
}
