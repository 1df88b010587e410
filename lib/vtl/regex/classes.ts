// Character classes of Java, written in JavaScript's `v` syntax.

/** `\d` and similar. */
export const ESCAPED_CLASSES: ReadonlyMap<string, string> = new Map([
  ['d', '[0-9]'],
  ['D', '[^0-9]'],
  ['w', '[a-zA-Z_0-9]'],
  ['W', '[^a-zA-Z_0-9]'],
  ['s', '[\\t\\n\\v\\f\\r ]'],
  ['S', '[^\\t\\n\\v\\f\\r ]'],
  ['h', '[\\t \\u00A0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]'],
  ['H', '[^\\t \\u00A0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]'],
  ['v', '[\\n\\v\\f\\r\\u0085\\u2028\\u2029]'],
  ['V', '[^\\n\\v\\f\\r\\u0085\\u2028\\u2029]'],
]);

/** `\p{…}` names that are Java's own; they mean ASCII. Other names are Unicode's. */
const POSIX: ReadonlyMap<string, string> = new Map([
  ['Lower', '[a-z]'],
  ['Upper', '[A-Z]'],
  ['ASCII', '[\\u0000-\\u007f]'],
  ['Alpha', '[a-zA-Z]'],
  ['Digit', '[0-9]'],
  ['Alnum', '[a-zA-Z0-9]'],
  ['Punct', '[\\u0021-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u007e]'],
  ['Graph', '[\\u0021-\\u007e]'],
  ['Print', '[\\u0020-\\u007e]'],
  ['Blank', '[ \\t]'],
  ['Cntrl', '[\\u0000-\\u001f\\u007f]'],
  ['XDigit', '[0-9a-fA-F]'],
  ['Space', '[\\t\\n\\v\\f\\r ]'],
]);

export const LINE_TERMINATORS = '\\n\\r\\u0085\\u2028\\u2029';

/** The class of `\p{name}`, or `undefined` if it does not exist. */
export function propertyClass(name: string, negative: boolean): string | undefined {
  const posix = POSIX.get(name);
  if (posix !== undefined) return negative ? `[^${posix}]` : posix;
  const letter = negative ? 'P' : 'p';
  for (const property of unicodeNames(name)) {
    const source = `[\\${letter}{${property}}]`;
    if (isClass(source)) return source;
  }
  return undefined;
}

/** A single character as a member of a class. */
export function classMember(character: string): string {
  return /^[A-Za-z0-9]$/.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The class, and for every ASCII letter in it the same letter in the other case. */
export function withBothCases(source: string): string {
  const set = new RegExp(`^${source}$`, 'v');
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((upper) => {
    const lower = upper.toLowerCase();
    return set.test(upper) || set.test(lower) ? [upper, lower] : [];
  });
  return `[${source}${letters.join('')}]`;
}

function unicodeNames(name: string): string[] {
  const bare = name.replace(/^Is/, '');
  return [
    bare,
    `Script=${bare}`,
    name.replace(/^(?:sc|script)=/i, 'Script='),
    name.replace(/^(?:gc|general_category)=/i, ''),
  ];
}

function isClass(source: string): boolean {
  try {
    new RegExp(source, 'v');
    return true;
  } catch {
    return false;
  }
}
