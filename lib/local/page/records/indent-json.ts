// Indents JSON without changing a value: JSON.stringify would round numbers beyond 2^53 and drop duplicate members.

/** Deeper levels are indented like this one, or brackets alone could make a screen of whitespace. */
const MAX_INDENTED_LEVEL = 20;
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/g;

/** @returns undefined when the string is not JSON. */
export function indentJson(text: string): string | undefined {
  if (!isJsonText(text)) return undefined;
  const tokens = text.match(TOKEN) ?? [];
  let level = 0;
  let indented = '';
  for (const [at, token] of tokens.entries()) {
    const previous = tokens[at - 1] ?? '';
    const isEmpty = isOpening(previous) && isClosing(token);
    if (isClosing(token)) level--;
    if ((isOpening(previous) && !isEmpty) || previous === ',' || (isClosing(token) && !isEmpty)) {
      indented += `\n${'  '.repeat(Math.min(level, MAX_INDENTED_LEVEL))}`;
    }
    indented += token === ':' ? ': ' : token;
    if (isOpening(token)) level++;
  }
  return indented;
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isOpening(token: string): boolean {
  return token === '{' || token === '[';
}

function isClosing(token: string): boolean {
  return token === '}' || token === ']';
}
