// Tells when one of some files changes. Editors replace files instead of writing them, so their folders are watched.
import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { watchFolder } from './watch-folder.ts';

/** Several changes within this time are one. */
const DEBOUNCE_MS = 60;

/**
 * @param files of which one that is a symbolic link is watched at both its ends.
 * @param onTrouble told once of each folder that cannot be watched.
 * @returns stops watching.
 */
export function watchFiles(
  files: readonly string[],
  onChange: () => void,
  onTrouble: (message: string) => void,
): () => void {
  const names = new Map<string, Set<string>>();
  for (const file of files.flatMap((one) => [one, realOf(one)])) {
    const folder = dirname(file);
    names.set(folder, (names.get(folder) ?? new Set()).add(basename(file)));
  }
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, DEBOUNCE_MS);
  };
  const stops = [...names].map(([folder, wanted]) => watchFolder(folder, wanted, changed, onTrouble));
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** The file itself when it is not there. */
function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
