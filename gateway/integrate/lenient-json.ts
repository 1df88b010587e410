// Reads what the mock integration takes for JSON: names and texts without quotes or in single ones, idle commas, anything after
// the closing brace. The rules are those of json-smart's permissive mode, which agree with every recorded variant. Only integers
// become numbers: nothing else of the value matters here.

export type LenientJson = string | number | readonly LenientJson[] | ReadonlyMap<string, LenientJson>;

interface Cursor {
  readonly text: string;
  at: number;
}

const MAX_DEPTH = 400;

/** Gives undefined for what even the lenient rules refuse. */
export function parseLenientJson(text: string): LenientJson | undefined {
  const cursor: Cursor = { text, at: 0 };
  skipBlanks(cursor);
  return readValue(cursor, '', 0);
}

/** @param stops the characters that end an unquoted text here. */
function readValue(cursor: Cursor, stops: string, depth: number): LenientJson | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const first = cursor.text[cursor.at];
  if (first === undefined || ':}]'.includes(first)) return undefined;
  if (first === '{') return readObject(cursor, depth);
  if (first === '[') return readList(cursor, depth);
  if (first === '"' || first === "'") return readQuoted(cursor, first);
  const bare = readBare(cursor, stops);
  return /^-?\d+$/.test(bare) ? Number(bare) : bare;
}

function readObject(cursor: Cursor, depth: number): LenientJson | undefined {
  const members = new Map<string, LenientJson>();
  cursor.at++;
  for (;;) {
    skipBlanks(cursor, ',');
    const first = cursor.text[cursor.at];
    if (first === undefined || ':][{'.includes(first)) return undefined;
    if (first === '}') break;
    const name = first === '"' || first === "'" ? readQuoted(cursor, first) : readBare(cursor, ':');
    skipBlanks(cursor);
    if (name === undefined || cursor.text[cursor.at] !== ':') return undefined;
    cursor.at++;
    skipBlanks(cursor);
    const value = readValue(cursor, ',}', depth + 1);
    skipBlanks(cursor);
    if (value === undefined || !followedBy(cursor, ',}')) return undefined;
    members.set(name, value);
  }
  cursor.at++;
  return members;
}

function readList(cursor: Cursor, depth: number): LenientJson | undefined {
  const items: LenientJson[] = [];
  cursor.at++;
  for (;;) {
    skipBlanks(cursor, ',');
    if (cursor.text[cursor.at] === ']') break;
    const item = readValue(cursor, ',]', depth + 1);
    skipBlanks(cursor);
    if (item === undefined || !followedBy(cursor, ',]')) return undefined;
    items.push(item);
  }
  cursor.at++;
  return items;
}

function readQuoted(cursor: Cursor, quote: string): string | undefined {
  let text = '';
  for (cursor.at++; cursor.at < cursor.text.length; cursor.at++) {
    const char = cursor.text[cursor.at] ?? '';
    if (char === quote) {
      cursor.at++;
      return text;
    }
    if (char === '\\') cursor.at++;
    text += cursor.text[cursor.at] ?? '';
  }
  return undefined;
}

function readBare(cursor: Cursor, stops: string): string {
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !stops.includes(cursor.text[cursor.at] ?? '')) cursor.at++;
  return cursor.text.slice(start, cursor.at).trim();
}

function skipBlanks(cursor: Cursor, others = ''): void {
  for (;;) {
    const char = cursor.text[cursor.at];
    if (char === undefined || (char > ' ' && !others.includes(char))) return;
    cursor.at++;
  }
}

function followedBy(cursor: Cursor, stops: string): boolean {
  const char = cursor.text[cursor.at];
  return char !== undefined && stops.includes(char);
}
