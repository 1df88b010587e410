// Adds the files that the references of a document name to the document, so that all of it can be read as one, with the places of each file.
import { isObject, type JsonObject } from '../base/index.ts';
import { isFileReference, listReferences, mapReferences, type ReferenceUse } from './list-references.ts';
import { referencePointer } from './look-up.ts';
import { pointer, pointerPath } from './pointer.ts';
import { createFileReader, type ReferencedFile } from './read-referenced-file.ts';
import type { SourceDocument } from './source-document.ts';

/** The member of the root that the files are added to, by their names. */
const MEMBER = 'x-referenced-files';

/** A reference to another file. */
export interface FileReference extends ReferenceUse {
  /** Why the file was not read; undefined when it was. */
  readonly problem: Extract<ReferencedFile, { problem: unknown }> | undefined;
}

export interface LinkedDocument extends SourceDocument {
  /** With the files; the references to them are local. The value itself when there are none. */
  readonly value: unknown;
  /** By name. */
  readonly files: ReadonlyMap<string, SourceDocument>;
  /** Those to files, with the reference as it is written; by the pointer of the `$ref`. */
  readonly references: ReadonlyMap<string, FileReference>;
}

/**
 * Follows references through all files, each of which is read once.
 * @param options.cwd the folder that the name of the document is relative to.
 * @param options.isPart whether the document is only a part of its file.
 */
export function linkFiles(source: SourceDocument, options: { cwd?: string; isPart?: boolean } = {}): LinkedDocument {
  const { cwd = '.', isPart = false } = options;
  const reader = createFileReader(source.file, cwd);
  const references = new Map<string, FileReference>();
  const files = new Map<string, SourceDocument>();
  const follow = (use: ReferenceUse, from: SourceDocument, above: string): string => {
    const local = referencePointer(use.reference);
    if (local !== undefined) return fragment(above + local);
    if (!isFileReference(use.reference)) return use.reference;
    const [path = '', place = ''] = use.reference.split('#');
    const found = reader.read(path, from.file);
    references.set(use.pointer, { ...use, problem: 'problem' in found ? found : undefined });
    if ('problem' in found) return use.reference;
    const isItself = found.isDocument && !isPart;
    if (!isItself) files.set(found.source.file, files.get(found.source.file) ?? found.source);
    return fragment((isItself ? '' : pointer(MEMBER, found.source.file)) + (referencePointer(`#${place}`) ?? ''));
  };
  const link = (one: SourceDocument, above: string) =>
    mapReferences(one.value, (use) => follow(use, one, above), above);
  const hasFiles = listReferences(source.value).some(({ reference }) => isFileReference(reference));
  const value = hasFiles ? link(source, '') : source.value;
  if (files.size === 0 || !isObject(value)) return { ...source, value, files, references };
  const values: [name: string, value: unknown][] = [];
  // Linking a file can add others, which are visited then.
  for (const [name, file] of files) values.push([name, link(file, pointer(MEMBER, name))]);
  const ownerOf = (place: string) => {
    const found = splitPlace(place);
    const file = found && files.get(found.file);
    return file ? { owner: file, inner: found.pointer } : { owner: source, inner: place };
  };
  return {
    ...source,
    value: { ...value, [MEMBER]: Object.fromEntries(values) },
    files,
    references,
    locate: (place) => {
      const { owner, inner } = ownerOf(place);
      return owner.locate(inner);
    },
    locateKey: (place) => {
      const { owner, inner } = ownerOf(place);
      return owner.locateKey(inner);
    },
    locateWithin: (place, line, column) => {
      const { owner, inner } = ownerOf(place);
      return owner.locateWithin(inner, line, column);
    },
  };
}

/** The file and the pointer in it; undefined for a place in the document itself. */
export function splitPlace(place: string): { readonly file: string; readonly pointer: string } | undefined {
  const [member, file, ...inner] = pointerPath(place);
  return member === MEMBER && file !== undefined ? { file, pointer: pointer(...inner) } : undefined;
}

/** A pointer for people: `schemas.yaml#/Pet` in another file. */
export function showPlace(place: string): string {
  const found = splitPlace(place);
  return found ? `${found.file}#${found.pointer}` : place;
}

/** The files of a linked document, and where they are in it. */
export function referencedFiles(root: JsonObject): { readonly pointer: string; readonly value: unknown }[] {
  const files = root[MEMBER];
  if (!isObject(files)) return [];
  return Object.entries(files).map(([name, value]) => ({ pointer: pointer(MEMBER, name), value }));
}

/** A pointer as a reference. */
function fragment(place: string): string {
  return `#${encodeURI(place).replaceAll('#', '%23')}`;
}
