// Reads JSON and refuses an object that has a member twice: JSON.parse would take the last one and hide an injected one.

/** @throws SyntaxError when the string is not JSON or repeats a member. */
export function parseStrictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const open: (Set<string> | undefined)[] = [];
  let string: string | undefined;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && string !== undefined) remember(open.at(-1), JSON.parse(string) as string);
    string = token.startsWith('"') ? token : undefined;
  }
  return value;
}

function remember(members: Set<string> | undefined, name: string): void {
  if (members?.has(name)) throw new SyntaxError(`the member ${JSON.stringify(name)} appears twice`);
  members?.add(name);
}
