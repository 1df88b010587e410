// Watches a folder, even when it is deleted and created again, as when another branch is checked out.
import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename } from 'node:path';
import { errorCode } from '../../base/index.ts';

/** Between attempts to watch a folder that does not exist. */
const RETRY_MS = 500;

/**
 * @param names of the files to watch; changes of all others are ignored.
 * @param onTrouble called once with the reason when the folder cannot be watched, except when it does not exist.
 * @returns a function that stops watching.
 */
export function watchFolder(
  folder: string,
  names: { has(name: string): boolean },
  onChange: () => void,
  onTrouble: (message: string) => void,
): () => void {
  let watcher: FSWatcher | undefined;
  let retry: NodeJS.Timeout | undefined;
  let watched: number | undefined;
  let told = false;

  const open = (): boolean => {
    try {
      watcher = watch(folder, (_event, name) => {
        if (name === null || names.has(name)) onChange();
        // Its own name: the folder was moved or deleted, or something in it has the same name.
        else if (name === basename(folder) && numberOf(folder) !== watched) comeBack();
      });
      watcher.on('error', lose);
      watched = numberOf(folder);
      return true;
    } catch (error) {
      lose(error);
      return false;
    }
  };
  const lose = (error: unknown) => {
    if (errorCode(error) !== 'ENOENT' && !told) {
      told = true;
      onTrouble(`Cannot watch ${folder}: ${error instanceof Error ? error.message : String(error)}`);
    }
    comeBack();
  };
  const comeBack = () => {
    watcher?.close();
    clearTimeout(retry);
    retry = setTimeout(() => open() && onChange(), RETRY_MS);
  };

  open();
  return () => {
    clearTimeout(retry);
    watcher?.close();
  };
}

/** Identifies a folder, even if another one gets the same name later. */
function numberOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}
