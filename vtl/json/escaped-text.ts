// Quoted JSON text that has backslashes.

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['b', '\b'],
  ['\\', '\\'],
  ['/', '/'],
  ["'", "'"],
  ['"', '"'],
]);

export interface EscapedText {
  readonly value: string;
  /** Offset after the closing quote. */
  readonly end: number;
}

/**
 * The text whose quote stands at `start`; `undefined` if it is not closed or an escape is broken.
 * As in json-smart, a text with an escape loses its control characters, and an unknown escape loses both its characters.
 */
export function readEscapedText(text: string, start: number): EscapedText | undefined {
  return readByPlatform(text, start) ?? readByCharacter(text, start);
}

/** What strict JSON allows too, JavaScript reads much faster. */
function readByPlatform(text: string, start: number): EscapedText | undefined {
  const end = text[start] === '"' ? endOfText(text, start) : -1;
  const literal = text.slice(start, end);
  if (end === -1 || literal.includes('\u007f')) return undefined;
  try {
    return { value: JSON.parse(literal) as string, end };
  } catch {
    return undefined;
  }
}

/** Offset after the first quote without an odd number of backslashes before it, or -1. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
  return -1;
}

function readByCharacter(text: string, start: number): EscapedText | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are dropped here
  const special = text[start] === '"' ? /["\\\u0000-\u001f\u007f]/g : /['\\\u0000-\u001f\u007f]/g;
  let value = '';
  let from = start + 1;
  for (;;) {
    special.lastIndex = from;
    const at = special.exec(text)?.index;
    if (at === undefined) return undefined;
    value += text.slice(from, at);
    from = at + 1;
    if (text[at] === text[start]) return { value, end: from };
    if (text[at] !== '\\') continue;
    const letter = text.charAt(from++);
    const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0;
    if (digits === 0) value += ESCAPES.get(letter) ?? '';
    else {
      const hex = text.slice(from, from + digits);
      if (hex.length < digits || !/^[0-9a-fA-F]+$/.test(hex)) return undefined;
      value += String.fromCharCode(Number.parseInt(hex, 16));
      from += digits;
    }
  }
}
