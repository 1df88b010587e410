// Indents the lines of quoted strings that YAML 1.2 refuses for their indentation, and SnakeYAML and PyYAML read, so that CloudFormation and SAM
// deploy such documents. Leading white space of a line of a quoted string has no meaning, so that the values stay the same.
import type { Document, YAMLError } from 'yaml';

export interface PaddedText {
  readonly text: string;
  /** By line, counted from 1: how many spaces were added before it. */
  readonly added: ReadonlyMap<number, number>;
}

/** Parsed again for each string that needs it, up to as many characters in all: a document of many such strings stays malformed. */
const MAX_PARSED = 4_000_000;

/** @returns the document without errors, and the text that it was read from; undefined when other errors remain. */
export function parsePadded<T extends Document.Parsed>(
  text: string,
  first: T,
  parse: (text: string) => T,
): (PaddedText & { readonly document: T }) | undefined {
  const added = new Map<number, number>();
  let document = first;
  let padded = text;
  for (let left = MAX_PARSED; document.errors.length > 0; left -= padded.length) {
    const string = left > 0 ? unindentedAt(document.errors, padded) : undefined;
    const next = string ? padString(padded, string, added) : padded;
    if (next === padded) return undefined;
    padded = next;
    document = parse(padded);
  }
  return { text: padded, added, document };
}

/** The line break in a quoted string at which the parser gave up; undefined when another error is the first, or the string is never closed. */
function unindentedAt([error]: readonly YAMLError[], text: string): UnindentedString | undefined {
  const quote = /^Missing closing (["'])quote/.exec(error?.message ?? '')?.[1];
  if (!error || !quote) return undefined;
  const at = text.indexOf('\n', error.pos[0]);
  const end = at < 0 ? -1 : closingQuote(text, at, quote);
  return end < 0 ? undefined : { at, end };
}

interface UnindentedString {
  /** The line break before its first line that begins too far to the left. */
  readonly at: number;
  /** Its closing quote. */
  readonly end: number;
}

function closingQuote(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at++;
    }
  }
  return -1;
}

/** Indents the lines of the string deeper than the line in which the parser gave up. */
function padString(text: string, { at, end }: UnindentedString, added: Map<number, number>): string {
  const before = text.slice(0, at).split('\n');
  // A dash is a level of its own.
  const needed = (/^ *(?:[-?] +)*/.exec(before.at(-1) ?? '')?.[0] ?? '').length + 1;
  const lines = text.slice(at + 1, end).split('\n');
  const padded = lines.map((line, index) => {
    const spaces = Math.max(0, needed - line.search(/[^ ]|$/));
    const isBlank = line.trim() === '' && index < lines.length - 1;
    if (spaces === 0 || isBlank) return line;
    const number = before.length + 1 + index;
    added.set(number, (added.get(number) ?? 0) + spaces);
    return ' '.repeat(spaces) + line;
  });
  return `${text.slice(0, at + 1)}${padded.join('\n')}${text.slice(end)}`;
}
