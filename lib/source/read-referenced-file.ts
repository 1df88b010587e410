// Reads a file that a `$ref` names: YAML or JSON within the folders that the user works in, and of bounded size.
import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError, readFile } from '../base/index.ts';
import { readDocument, type SourceDocument } from './source-document.ts';

/** Of one document: more than API Gateway imports in all. */
const MAX_FILES = 1000;
const MAX_BYTES = 8 * 1024 * 1024;

/** A document in another file, or why there is none. */
export type ReferencedFile =
  | {
      readonly source: SourceDocument;
      /** Whether it is the file of the document itself. */
      readonly isDocument: boolean;
    }
  /** `broken`: it does not exist or is not well-formed; `refused`: it is not read here. */
  | { readonly problem: 'broken' | 'refused'; readonly reason: string };

const OUTSIDE: ReferencedFile = {
  problem: 'refused',
  reason: 'it is outside of the working directory and of the folder of the document',
};

/** Reads each file once. */
export interface FileReader {
  /**
   * @param path as the reference has it.
   * @param from the file with the reference, by its name.
   */
  read(path: string, from: string): ReferencedFile;
}

/**
 * @param file of the document, by its name.
 * @param cwd the folder that names are relative to. Files below it and below the folder of the document are read, and no others: a document
 * of a stranger must not make a check print parts of other files.
 */
export function createFileReader(file: string, cwd: string): FileReader {
  const own = realPath(resolve(cwd, file));
  const folders = [resolve(cwd), dirname(resolve(cwd, file))];
  const realFolders = folders.flatMap((folder) => realPath(folder) ?? []);
  const known = new Map<string, ReferencedFile>();
  let bytes = 0;
  const open = (name: string): ReferencedFile => {
    // Before anything is asked of the file: whether it exists must not be told either.
    if (!folders.some((folder) => isBelow(folder, resolve(cwd, name)))) return OUTSIDE;
    const path = realPath(resolve(cwd, name));
    if (path === undefined) return { problem: 'broken', reason: 'there is no such file' };
    // A symbolic link can lead elsewhere.
    if (!realFolders.some((folder) => isBelow(folder, path))) return OUTSIDE;
    const state = statSync(path);
    if (!state.isFile()) return { problem: 'broken', reason: 'it is not a file' };
    bytes += state.size;
    if (known.size >= MAX_FILES || bytes > MAX_BYTES)
      return {
        problem: 'refused',
        reason: `all files together may be ${MAX_FILES} with ${MAX_BYTES / 1024 / 1024} MiB`,
      };
    try {
      return { source: readDocument(readFile(path, name), name), isDocument: path === own };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { problem: 'broken', reason: lowerFirst(error.message.replace(/\.$/, '')) };
    }
  };
  return {
    read: (path, from) => {
      const named = decode(path);
      const name = isAbsolute(named) ? named : join(dirname(from), named);
      const file = known.get(name) ?? open(name);
      known.set(name, file);
      return file;
    },
  };
}

/** Undefined when it does not exist. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

/** A reference is a URI. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
