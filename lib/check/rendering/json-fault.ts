// Finds where a string stops being JSON (RFC 8259), and what is wrong there. The messages of JSON.parse change with the version of Node.

export interface JsonFault {
  /** From 0. */
  readonly offset: number;
  /** A sentence without its end: `a value is expected`. */
  readonly reason: string;
}

class Fault extends Error implements JsonFault {
  readonly offset: number;
  readonly reason: string;
  constructor(offset: number, reason: string) {
    super(reason);
    this.offset = offset;
    this.reason = reason;
  }
}

const MAX_DEPTH = 500;
const SPACE = /[ \t\r\n]*/y;
/** A string up to its closing quote, or up to what a string cannot have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON does not allow them in strings.
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** Undefined for JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    try {
      const end = skip(text, readValue(text, skip(text, 0), 0));
      return new Fault(end, 'the value ends before');
    } catch (error) {
      if (error instanceof Fault) return error;
      throw error;
    }
  }
}

function readValue(text: string, at: number, depth: number): number {
  if (depth > MAX_DEPTH) throw new Fault(at, 'it is nested too deeply');
  const first = text[at];
  if (first === '{') return readMembers(text, at, depth);
  if (first === '[') return readItems(text, at, depth);
  if (first === '"') return readString(text, at);
  return match(SCALAR, text, at) ?? fail(at, 'a value is expected');
}

function readMembers(text: string, start: number, depth: number): number {
  let at = skip(text, start + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    if (text[at] !== '"') return fail(at, 'the name of a member is expected, in double quotes');
    at = skip(text, readString(text, at));
    if (text[at] !== ':') return fail(at, 'a colon is expected');
    at = skip(text, readValue(text, skip(text, at + 1), depth + 1));
    if (text[at] === '}') return at + 1;
    if (text[at] !== ',') return fail(at, 'a comma or } is expected');
    const comma = at;
    at = skip(text, at + 1);
    if (text[at] === '}') return fail(comma, 'a comma is after the last member');
  }
}

function readItems(text: string, start: number, depth: number): number {
  let at = skip(text, start + 1);
  if (text[at] === ']') return at + 1;
  for (;;) {
    at = skip(text, readValue(text, at, depth + 1));
    if (text[at] === ']') return at + 1;
    if (text[at] !== ',') return fail(at, 'a comma or ] is expected');
    const comma = at;
    at = skip(text, at + 1);
    if (text[at] === ']') return fail(comma, 'a comma is after the last item');
  }
}

function readString(text: string, at: number): number {
  const end = match(STRING, text, at) ?? at;
  if (text[end] === '"') return end + 1;
  if (end >= text.length) return fail(at, 'a string is not closed');
  return fail(
    end,
    text[end] === '\\'
      ? 'a string has an escape that JSON does not have'
      : 'a string has a control character, such as a line break',
  );
}

function skip(text: string, at: number): number {
  return match(SPACE, text, at) ?? at;
}

/** @returns the end of the match that begins at the offset. */
function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function fail(offset: number, reason: string): never {
  throw new Fault(offset, reason);
}
