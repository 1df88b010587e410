// Changes the plain value of a document at a place, for the changes of mutants/ and equivalents/ that need none of its text.
// A change that does not fit the document any more throws: rewrite it, don't drop it.
import { isObject } from '../../lib/base/json-value.ts';

type Container = Record<string, unknown> | unknown[];

/** The last name may be new; `-` appends to an array. */
export function setValue(root: unknown, path: readonly string[], value: unknown): void {
  const parent = containerAt(root, path.slice(0, -1));
  const name = path.at(-1) ?? '';
  if (Array.isArray(parent) && name === '-') parent.push(value);
  else member(parent)[name] = value;
}

export function removeValue(root: unknown, path: readonly string[]): void {
  const parent = containerAt(root, path.slice(0, -1));
  const name = path.at(-1) ?? '';
  if (!Object.hasOwn(parent, name)) throw new Error(`nothing to remove at ${path.join('/')}`);
  if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete parent[name];
}

/** The member keeps its position among its neighbors. */
export function renameMember(root: unknown, path: readonly string[], to: string): void {
  const parent = containerAt(root, path.slice(0, -1));
  const from = path.at(-1) ?? '';
  if (Array.isArray(parent) || !Object.hasOwn(parent, from)) throw new Error(`nothing to rename at ${path.join('/')}`);
  // The parser refuses a repeated key; a value cannot have one, so that such a mutant has to change the text.
  if (Object.hasOwn(parent, to)) throw new Error(`${to} exists beside ${path.join('/')}`);
  const members = Object.entries(parent);
  for (const [name] of members) delete parent[name];
  for (const [name, value] of members) parent[name === from ? to : name] = value;
}

export function changeString(root: unknown, path: readonly string[], change: (text: string) => string): void {
  const parent = member(containerAt(root, path.slice(0, -1)));
  const name = path.at(-1) ?? '';
  const text = parent[name];
  if (typeof text !== 'string') throw new Error(`no string at ${path.join('/')}`);
  parent[name] = change(text);
}

function containerAt(root: unknown, path: readonly string[]): Container {
  const found = path.reduce((value, name) => (isContainer(value) ? member(value)[name] : undefined), root);
  if (!isContainer(found)) throw new Error(`there is no object or array at ${path.join('/')}`);
  return found;
}

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isObject(value);
}

/** An array is read and written by its indexes as an object is by its names. */
function member(container: Container): Record<string, unknown> {
  return container as Record<string, unknown>;
}
