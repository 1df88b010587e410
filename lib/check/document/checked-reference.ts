// The references of a document and of the files that it references, as they are written.
import type { JsonObject } from '../../base/index.ts';
import {
  type FileReference,
  isFileReference,
  listReferences,
  referencedFiles,
  referencePointer,
  splitPlace,
} from '../../source/index.ts';

export interface CheckedReference {
  /** Of the `$ref` member. */
  readonly pointer: string;
  /** As written. */
  readonly reference: string;
  /** The same, from the root of the document and all files that were read. */
  readonly target: string;
  readonly isToFile: boolean;
  /** Why the file was not read. */
  readonly problem: FileReference['problem'];
}

/** @param known those to files that were followed, by pointer; without them, no file was read. */
export function listCheckedReferences(
  root: JsonObject,
  known: ReadonlyMap<string, FileReference> = new Map(),
): CheckedReference[] {
  return [{ pointer: '', value: root }, ...referencedFiles(root)].flatMap(({ pointer: above, value }) =>
    listReferences(value, above).map(({ pointer, reference: target }) => {
      const followed = known.get(pointer);
      const reference = followed?.reference ?? asWritten(target, pointer);
      return { pointer, reference, target, isToFile: isFileReference(reference), problem: followed?.problem };
    }),
  );
}

/** A reference within a file begins at the root of that file. */
function asWritten(target: string, place: string): string {
  const inFile = splitPlace(place) && splitPlace(referencePointer(target) ?? '');
  return inFile ? `#${inFile.pointer}` : target;
}
