// String.replaceAll, replaceFirst and split.
import type { Budget } from '../limits/budget.ts';
import { REPLACED, STEP } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { TextBuilder } from '../values/text-builder.ts';
import type { RegexMatch } from './match.ts';
import { compileRegex } from './regex.ts';

/** Parts of a replacement: plain text, or the group whose text is inserted. */
type Part = string | { readonly group: number | string };

export function replaceMatches(
  text: string,
  pattern: string,
  replacement: string,
  which: 'all' | 'first',
  budget: Budget,
): string {
  const regex = compileRegex(pattern, budget);
  regex.begin(text, budget);
  let result: TextBuilder | undefined;
  let copied = 0;
  for (let from = 0; from <= text.length; ) {
    const match = regex.find(text, from, budget);
    if (match === undefined) break;
    budget.spend(STEP);
    result ??= new TextBuilder(budget);
    if (match.start > copied) result.add(text.slice(copied, match.start));
    result.add(expand(replacement, match, budget));
    copied = match.end;
    if (which === 'first') break;
    from = match.end === match.start ? match.end + 1 : match.end;
  }
  if (result === undefined) return text;
  result.add(text.slice(copied));
  return result.build();
}

/** Java's split: no trailing empty strings unless the limit is negative, and none before an empty match at the start. */
export function splitText(text: string, pattern: string, limit: number, budget: Budget): string[] {
  const regex = compileRegex(pattern, budget);
  regex.begin(text, budget);
  const parts: string[] = [];
  let copied = 0;
  for (let from = 0; from <= text.length && (limit <= 0 || parts.length < limit - 1); ) {
    const match = regex.find(text, from, budget);
    if (match === undefined) break;
    budget.spend(STEP);
    from = match.end === match.start ? match.end + 1 : match.end;
    if (match.end === 0 || (match.start === match.end && match.start >= text.length)) continue;
    parts.push(text.slice(copied, match.start));
    copied = match.end;
  }
  if (parts.length === 0) return [text];
  parts.push(text.slice(copied));
  if (limit === 0) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}

function expand(replacement: string, match: RegexMatch, budget: Budget): string {
  if (!/[\\$]/.test(replacement)) return replacement;
  budget.spend(replacement.length * REPLACED);
  return readReplacement(replacement, match)
    .map((part) => (typeof part === 'string' ? part : (match.group(part.group) ?? '')))
    .join('');
}

/** `\x` is the character x, `$1` and `${name}` are groups; a number takes another digit as long as that group exists. */
function readReplacement(replacement: string, match: RegexMatch): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < replacement.length; ) {
    const character = replacement.charAt(at++);
    if (character === '\\') {
      if (at >= replacement.length) throw new Failure('The replacement ends with a backslash.');
      parts.push(replacement.charAt(at++));
    } else if (character !== '$') parts.push(character);
    else {
      const [reference, name, digits = ''] = /^(?:\{([A-Za-z][A-Za-z0-9]*)\}|(\d+))/.exec(replacement.slice(at)) ?? [];
      if (reference === undefined)
        throw new Failure(
          'A "$" in a replacement must be followed by the number or name of a group. To print it, put a backslash before it.',
        );
      const group = name ?? groupNumber(digits, match);
      if (match.group(group) === undefined) throw new Failure(`The regular expression has no group ${String(group)}.`);
      parts.push({ group });
      at += name === undefined ? String(group).length : reference.length;
    }
  }
  return parts;
}

function groupNumber(digits: string, match: RegexMatch): number {
  let number = Number(digits.charAt(0));
  for (const digit of digits.slice(1)) {
    const longer = number * 10 + Number(digit);
    if (match.group(longer) === undefined) break;
    number = longer;
  }
  return number;
}
