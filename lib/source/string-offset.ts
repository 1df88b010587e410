// Finds a place within a string of a YAML document: block scalars begin below their key and are indented, quoted ones have escapes, and
// lines are folded.
import type { Scalar } from 'yaml';

/** A character of the value and where the text has it. */
interface Unit {
  readonly char: string;
  readonly offset: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  0: '\0',
  ' ': ' ',
  _: '\u00a0',
  '\t': '\t',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * The offset in the text of a character of the scalar's value. All styles of YAML change whitespace only, so the characters between are counted.
 * @param at counted from 0; after the last character it gives the end of the scalar.
 */
export function stringOffset(text: string, scalar: Scalar, at: number): number {
  const [start = 0, end = text.length] = scalar.range ?? [];
  let left = printed(String(scalar.value).slice(0, at));
  for (const { char, offset } of unitsOf(text, start, end)) {
    if (isSpace(char)) continue;
    if (left === 0) return offset;
    left--;
  }
  return start;
}

function printed(text: string): number {
  return text.replaceAll(/\s/g, '').length;
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}

function* unitsOf(text: string, start: number, end: number): Generator<Unit> {
  const style = text.charAt(start);
  if (style === '"') return yield* doubleQuoted(text, start + 1, end - 1);
  if (style === "'") return yield* singleQuoted(text, start + 1, end - 1);
  // Below the header of a block scalar, such as `|-  # comment`, is its text.
  const isBlock = style === '|' || style === '>';
  const first = isBlock ? text.indexOf('\n', start) + 1 || end : start;
  for (let offset = first; offset < end; offset++) yield { char: text.charAt(offset), offset };
}

function* singleQuoted(text: string, start: number, end: number): Generator<Unit> {
  for (let offset = start; offset < end; offset++) {
    yield { char: text.charAt(offset), offset };
    if (text.startsWith("''", offset)) offset++;
  }
}

function* doubleQuoted(text: string, start: number, end: number): Generator<Unit> {
  for (let offset = start; offset < end; offset++) {
    if (text.charAt(offset) !== '\\') {
      yield { char: text.charAt(offset), offset };
      continue;
    }
    const name = text.charAt(offset + 1);
    const length = HEX_LENGTH[name] ?? 0;
    const char =
      length > 0
        ? String.fromCodePoint(Number.parseInt(text.slice(offset + 2, offset + 2 + length), 16))
        : (ESCAPES[name] ?? name);
    for (const unit of char) yield { char: unit, offset };
    offset += 1 + length;
  }
}
