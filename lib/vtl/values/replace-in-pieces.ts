// Replaces characters of a string piece by piece, so that the cost is charged before much of it is spent.
import type { Budget } from '../limits/budget.ts';
import { PIECE, REPLACED } from '../limits/costs.ts';
import { TextBuilder } from './text-builder.ts';

/**
 * @param convert replaces single characters by one or more others, wherever they are.
 * @throws Failure when the budget is spent or the result too long.
 */
export function replaceInPieces(text: string, convert: (piece: string) => string, budget: Budget): string {
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

function charged(piece: string, convert: (piece: string) => string, budget: Budget): string {
  const result = convert(piece);
  budget.spend(Math.max(0, result.length - piece.length) * REPLACED);
  return result;
}
