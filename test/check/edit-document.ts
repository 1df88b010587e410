// Changes a document as the files of mutants/ and equivalents/ say: its parsed value, or its text where a value cannot say it
// (`!Sub`, anchors, a size). A change that does not fit the document any more throws: rewrite it, don't drop it.
import { parse, stringify } from 'yaml';
import { pointerPath } from '../../lib/source/pointer.ts';
import { readDocument, type SourceDocument } from '../../lib/source/source-document.ts';
import { changeString, removeValue, renameMember, setValue } from './edit-value.ts';

type ValueChange =
  | { readonly set: string; readonly value: unknown }
  | { readonly remove: string }
  | { readonly rename: string; readonly to: string }
  /** Replaces a part of a string value that occurs once in it. */
  | { readonly in: string; readonly replace: string; readonly by: string }
  /** Makes a string value this many characters long, by a first line that is a comment in VTL. */
  | { readonly grow: string; readonly to: number; readonly with?: string };

type TextChange =
  /** Replaces a part of the YAML that occurs once in it, or wherever it occurs. */
  | { readonly text: string; readonly by: string; readonly everywhere?: true }
  /** Makes the document this many bytes large, by a comment. */
  | { readonly pad: number }
  | { readonly json: true };

/** Places are JSON pointers, or begin with an operationId of the shipped document: `putRecord/responses/413`. */
export type Change = ValueChange | TextChange;

/** Resolves places and applies changes, for documents that begin as `shipped`. */
export function documentEditor(shipped: string) {
  const source = readDocument(shipped, 'openapi.yaml');
  const operations = operationPointers(source.value as OpenApi);
  const resolve = (place: string) => {
    const [operationId = '', ...rest] = place.split('/');
    const operation = operationId === '' ? '' : operations.get(operationId);
    if (operation === undefined) throw new Error(`no operation is called ${operationId}`);
    return [operation, ...rest].join('/');
  };
  return {
    resolve,
    /** The changed document. It is written and read again only where a change is one of the text: reading takes 25 ms. */
    edit: (changes: readonly Change[]): SourceDocument =>
      changes.every(isValueChange)
        ? editValue(source, changes, resolve)
        : readDocument(editText(shipped, changes, resolve), 'openapi.yaml'),
    /** The changed document as a person would have it in the file. */
    editText: (changes: readonly Change[]): string => editText(shipped, changes, resolve),
  };
}

type Resolve = (place: string) => string;

function isValueChange(change: Change): change is ValueChange {
  return !('text' in change || 'pad' in change || 'json' in change);
}

/** What the shipped document has keeps its place; what is new has that of its nearest ancestor there. */
function editValue(source: SourceDocument, changes: readonly ValueChange[], resolve: Resolve): SourceDocument {
  const value = structuredClone(source.value);
  for (const change of changes) apply(value, change, resolve);
  return { ...source, value, size: source.size + jsonSize(value) - jsonSize(source.value) };
}

function jsonSize(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** Reads and writes only where a change needs the other form. */
function editText(shipped: string, changes: readonly Change[], resolve: Resolve): string {
  let current: { readonly text: string } | { readonly value: unknown } = { text: shipped };
  for (const change of changes) {
    if (isValueChange(change)) {
      const value: unknown = 'text' in current ? parse(current.text, { logLevel: 'silent' }) : current.value;
      apply(value, change, resolve);
      current = { value };
    } else if ('text' in change) {
      current = { text: replaceText(write(current), change.text, change.by, change.everywhere ?? false) };
    } else if ('pad' in change) {
      const text = write(current);
      current = { text: `${text}#${'x'.repeat(change.pad - Buffer.byteLength(text) - 2)}\n` };
    } else {
      current = { text: JSON.stringify(parse(write(current)), null, 2) };
    }
  }
  return write(current);
}

function write(current: { readonly text: string } | { readonly value: unknown }): string {
  return 'text' in current ? current.text : stringify(current.value, { lineWidth: 0, aliasDuplicateObjects: false });
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
}

function operationPointers(document: OpenApi): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [verb, { operationId }] of Object.entries(item)) {
      if (operationId) found.set(operationId, `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${verb}`);
    }
  }
  return found;
}

function apply(root: unknown, change: ValueChange, resolve: Resolve): void {
  // A mutant's own value must not become a part of two documents.
  if ('set' in change) setValue(root, pointerPath(resolve(change.set)), structuredClone(change.value));
  else if ('remove' in change) removeValue(root, pointerPath(resolve(change.remove)));
  else if ('rename' in change) renameMember(root, pointerPath(resolve(change.rename)), change.to);
  else if ('grow' in change) {
    const grow = (text: string) => `## ${(change.with ?? 'x').repeat(change.to - text.length - 4)}\n${text}`;
    changeString(root, pointerPath(resolve(change.grow)), grow);
  } else {
    const replace = (text: string) => replaceText(text, change.replace, change.by, false);
    changeString(root, pointerPath(resolve(change.in)), replace);
  }
}

function replaceText(text: string, part: string, by: string, everywhere: boolean): string {
  const times = text.split(part).length - 1;
  if (times === 0 || (times > 1 && !everywhere)) throw new Error(`this occurs ${times} times: ${part}`);
  return text.split(part).join(by);
}
