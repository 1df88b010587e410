// Watches files for changes. Editors replace files instead of writing to them, so the folders are watched.
import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { watchFolder } from './watch-folder.ts';

/** Several changes within this time count as one. */
const DEBOUNCE_MS = 60;

/**
 * @param files a symbolic link is watched together with its target.
 * @param onTrouble called once for each folder that cannot be watched.
 * @returns a function that stops watching.
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
  const stops = [...names].map(([folder, watched]) => watchFolder(folder, watched, changed, onTrouble));
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** The file itself if it does not exist. */
function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
