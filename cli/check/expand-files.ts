// Turns the arguments of `check` into files: names as they are, globs as what they match.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '../../lib/base/index.ts';
import { isGlob, matchesGlob } from '../../lib/check/index.ts';

export interface InputFile {
  readonly name: string;
  /** Named by a glob, or with --skip-others: files that are not documents of APIs are skipped. */
  readonly isOptional: boolean;
}

/** @throws InputError `no-such-files` for a glob that matches nothing. */
export function expandFiles(cwd: string, names: readonly string[], skipOthers: boolean): InputFile[] {
  const files = names.flatMap((name): InputFile[] => {
    if (!isGlob(name)) return [{ name, isOptional: skipOthers }];
    const glob = name.replaceAll('\\', '/').replace(/^\.\//, '');
    const root = glob.slice(0, glob.search(/[*?]/)).replace(/[^/]*$/, '');
    const found = listFiles(resolve(cwd, root), root).filter((file) => matchesGlob(glob, file));
    if (found.length > 0) return found.map((file) => ({ name: file, isOptional: true }));
    throw new InputError(`No file matches ${name}.`, {
      code: 'no-such-files',
      help: 'Correct the glob, or quote it from the shell.',
    });
  });
  const distinct = new Map(files.map((file) => [file.name, file]));
  return [...distinct.values()];
}

/** In alphabetical order, without installed packages and hidden folders. */
function listFiles(folder: string, prefix: string): string[] {
  return readEntries(folder).flatMap((entry) => {
    if (entry.isFile()) return [prefix + entry.name];
    if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    return listFiles(join(folder, entry.name), `${prefix}${entry.name}/`);
  });
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
