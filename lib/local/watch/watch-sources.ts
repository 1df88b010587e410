// Generates the document again when one of its sources changes. How that is done is the caller's: this folder does not know the generator.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DocumentSources } from '../settings/settings.ts';
import { watchFolder } from './watch-folder.ts';

/** Several changes within this time count as one. */
const DEBOUNCE_MS = 60;
/** What editors write beside a file: `.file.swp`, `file~`, `4913`, `#file#`. */
const NOT_A_SOURCE = /^[.#]|~$|^\d+$/;

/**
 * @param onTrouble called once for each folder that cannot be watched.
 * @returns a function that stops watching, and a generation in progress.
 */
export function watchSources({ paths, generate }: DocumentSources, onTrouble: (message: string) => void): () => void {
  const abort = new AbortController();
  let known = listSources(paths);
  let isBusy = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    // What changes meanwhile is found when that is done.
    if (isBusy || abort.signal.aborted) return;
    const now = listSources(paths);
    const changed = [...new Set([...known.keys(), ...now.keys()])].filter((path) => known.get(path) !== now.get(path));
    known = now;
    if (changed.length === 0) return;
    isBusy = true;
    await generate(changed, abort.signal).finally(() => {
      isBusy = false;
    });
    if (abort.signal.aborted) return;
    stop();
    stop = watchFolders(paths, soon, onTrouble);
    soon();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, DEBOUNCE_MS);
  };
  let stop = watchFolders(paths, soon, onTrouble);
  return () => {
    abort.abort();
    clearTimeout(timer);
    stop();
  };
}

function watchFolders(
  paths: readonly string[],
  onChange: () => void,
  onTrouble: (message: string) => void,
): () => void {
  const stops = paths.flatMap((path) => {
    const folders = foldersBelow(path);
    if (folders.length === 0) return [watchFolder(dirname(path), new Set([basename(path)]), onChange, onTrouble)];
    return folders.map((folder) =>
      watchFolder(folder, { has: (name) => !NOT_A_SOURCE.test(name) }, onChange, onTrouble),
    );
  });
  return () => {
    for (const stop of stops) stop();
  };
}

/** A folder and all below; none for a file, or what does not exist. */
function foldersBelow(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const inner = entriesOf(path).filter((entry) => entry.isDirectory() && !NOT_A_SOURCE.test(entry.name));
  return [path, ...inner.flatMap(({ name }) => foldersBelow(join(path, name)))];
}

/** The files, each with what changes when it is written. */
function listSources(paths: readonly string[]): ReadonlyMap<string, string> {
  const files = paths.flatMap((path) => {
    const folders = foldersBelow(path);
    if (folders.length === 0) return [path];
    return folders.flatMap((folder) =>
      entriesOf(folder)
        .filter((entry) => !entry.isDirectory() && !NOT_A_SOURCE.test(entry.name))
        .map(({ name }) => join(folder, name)),
    );
  });
  return new Map(
    files.flatMap((file) => {
      const state = statSync(file, { throwIfNoEntry: false });
      return state ? [[file, `${state.mtimeMs} ${state.size}`] as const] : [];
    }),
  );
}

/** None when the folder was deleted meanwhile. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
