// Watches a folder, and goes on when it is deleted and created again, as a checkout of another branch does.
import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename } from 'node:path';
import { errorCode } from '../../base/index.ts';

/** Between attempts to watch a folder that is not there. */
const RETRY_MS = 500;

/**
 * @param names of the files that count; a change of any other is not told.
 * @param onTrouble told once why the folder cannot be watched, unless it is only missing.
 * @returns stops watching.
 */
export function watchFolder(
  folder: string,
  names: ReadonlySet<string>,
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
        // Its own name: the folder was moved or deleted, or something in it is called like it.
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
      onTrouble(`${folder} cannot be watched: ${error instanceof Error ? error.message : String(error)}`);
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

/** Tells a folder from a later one of the same name. */
function numberOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}
