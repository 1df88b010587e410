// Changes a document as the files of mutants/ and equivalents/ say: its nodes, or its text where a value cannot say it
// (`!Sub`, anchors). A change that does not fit the document any more throws: rewrite it, don't drop it.
import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, Scalar } from 'yaml';
import { pointerPath } from '../../lib/source/pointer.ts';

/** Places are JSON pointers, or begin with an operationId of the shipped document: `putRecord/responses/413`. */
export type Change =
  | { readonly set: string; readonly value: unknown }
  | { readonly remove: string }
  | { readonly rename: string; readonly to: string }
  /** Replaces a part of a string value that occurs once in it. */
  | { readonly in: string; readonly replace: string; readonly by: string }
  /** Replaces a part of the YAML that occurs once in it, or wherever it occurs. */
  | { readonly text: string; readonly by: string; readonly everywhere?: true }
  /** Makes a string value this many characters long, by a first line that is a comment in VTL. */
  | { readonly grow: string; readonly to: number; readonly with?: string }
  /** Makes the document this many bytes large, by a comment. */
  | { readonly pad: number }
  | { readonly json: true };

/** Resolves places and applies changes, for documents that begin as `shipped`. */
export function documentEditor(shipped: string) {
  const operations = operationPointers(parseDocument(shipped).toJS());
  const resolve = (place: string) => {
    const [operationId = '', ...rest] = place.split('/');
    const operation = operationId === '' ? '' : operations.get(operationId);
    if (operation === undefined) throw new Error(`no operation is called ${operationId}`);
    return [operation, ...rest].join('/');
  };
  return { resolve, edit: (changes: readonly Change[]) => editText(shipped, changes, resolve) };
}

/** Parses and writes only where a change needs the other form: most need none of the text. */
function editText(shipped: string, changes: readonly Change[], resolve: (place: string) => string): string {
  let current: string | Document = shipped;
  for (const change of changes) {
    if ('text' in change) {
      current = replaceText(write(current), change.text, change.by, change.everywhere ?? false);
    } else if ('pad' in change) {
      const text = write(current);
      current = `${text}#${'x'.repeat(change.pad - Buffer.byteLength(text) - 2)}\n`;
    } else {
      current = typeof current === 'string' ? parseDocument(current, { logLevel: 'silent' }) : current;
      if ('json' in change) current = JSON.stringify(current.toJS(), null, 2);
      else apply(current, change, resolve);
    }
  }
  return write(current);
}

function write(current: string | Document): string {
  return typeof current === 'string' ? current : current.toString({ lineWidth: 0 });
}

function operationPointers(document: { paths: Record<string, Record<string, { operationId?: string }>> }) {
  const found = new Map<string, string>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [verb, { operationId }] of Object.entries(item)) {
      if (operationId) found.set(operationId, `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${verb}`);
    }
  }
  return found;
}

type NodeChange = Exclude<Change, { readonly text: string } | { readonly pad: number } | { readonly json: true }>;

function apply(document: Document, change: NodeChange, resolve: (place: string) => string): void {
  if ('set' in change) setValue(document, pointerPath(resolve(change.set)), change.value);
  else if ('remove' in change) remove(document, pointerPath(resolve(change.remove)));
  else if ('rename' in change) rename(document, pointerPath(resolve(change.rename)), change.to);
  else if ('grow' in change) {
    const node = stringAt(document, pointerPath(resolve(change.grow)));
    node.value = `## ${(change.with ?? 'x').repeat(change.to - node.value.length - 4)}\n${node.value}`;
  } else {
    const node = stringAt(document, pointerPath(resolve(change.in)));
    node.value = replaceText(node.value, change.replace, change.by, false);
  }
}

function replaceText(text: string, part: string, by: string, everywhere: boolean): string {
  const times = text.split(part).length - 1;
  if (times === 0 || (times > 1 && !everywhere)) throw new Error(`this occurs ${times} times: ${part}`);
  return text.split(part).join(by);
}

/** The last name may be new; `-` appends to a list. */
function setValue(document: Document, path: readonly string[], value: unknown): void {
  const parent = document.getIn(path.slice(0, -1), true);
  const name = path.at(-1);
  if (isSeq(parent) && name === '-') parent.add(document.createNode(value));
  else if (isMap(parent) || isSeq(parent)) document.setIn(path, document.createNode(value));
  else throw new Error(`nothing to set ${path.join('/')} in`);
}

function remove(document: Document, path: readonly string[]): void {
  if (!document.deleteIn(path)) throw new Error(`nothing to remove at ${path.join('/')}`);
}

function rename(document: Document, path: readonly string[], to: string): void {
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === path.at(-1)) : undefined;
  if (!pair) throw new Error(`nothing to rename at ${path.join('/')}`);
  (pair as Pair<unknown, unknown>).key = new Scalar(to);
}

function stringAt(document: Document, path: readonly string[]): Scalar<string> {
  const node = document.getIn(path, true);
  if (!isScalar(node) || typeof node.value !== 'string') throw new Error(`no text at ${path.join('/')}`);
  return node as Scalar<string>;
}
