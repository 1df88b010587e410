// String.replace: every occurrence of a string, not a pattern.
import type { Budget } from '../limits/budget.ts';
import { REPLACED } from '../limits/costs.ts';
import { TextBuilder } from '../values/text-builder.ts';

/** An empty part is found before every character and at the end. JavaScript's replaceAll keeps an object for each occurrence. */
export function replaceLiteral(text: string, part: string, by: string, budget: Budget): string {
  let at = text.indexOf(part);
  if (at === -1) return text;
  const result = new TextBuilder(budget);
  let copied = 0;
  while (at !== -1) {
    budget.spend(REPLACED);
    if (at > copied) result.add(text.slice(copied, at));
    result.add(by);
    copied = at + part.length;
    if (part !== '') at = text.indexOf(part, copied);
    else at = at < text.length ? at + 1 : -1;
  }
  if (copied < text.length) result.add(text.slice(copied));
  return result.build();
}
