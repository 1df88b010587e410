// Replaces characters of a string piece by piece, so that the cost is charged before much of it is spent.
import type { Budget } from '../limits/budget.ts';
import { ADDED, PIECE, REPLACED } from '../limits/costs.ts';
import { TextBuilder } from './text-builder.ts';

/**
 * @param convert replaces single characters by others, wherever they are; calls `replaced` for each that is replaced by a function.
 * @throws Failure when the budget is spent or the result too long.
 */
export function replaceInPieces(
  text: string,
  convert: (piece: string, replaced: () => void) => string,
  budget: Budget,
): string {
  if (text.length <= PIECE) return charged(text, convert, budget);
  const result = new TextBuilder(budget);
  for (let at = 0; at < text.length; ) {
    let end = at + PIECE;
    // Both halves of a surrogate pair stay together.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end++;
    result.add(charged(text.slice(at, end), convert, budget));
    at = end;
  }
  return result.build();
}

function charged(piece: string, convert: (piece: string, replaced: () => void) => string, budget: Budget): string {
  let count = 0;
  const result = convert(piece, () => {
    count++;
  });
  budget.spend(count * REPLACED + Math.max(0, result.length - piece.length) * ADDED);
  return result;
}
