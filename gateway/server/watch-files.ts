// Tells when one of some files changes. Editors replace files instead of writing them, so their folders are watched.
import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Several changes within this time are one, in milliseconds. */
const QUIET = 60;

/** @returns stops watching. */
export function watchFiles(files: readonly string[], onChange: () => void): () => void {
  const names = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = dirname(file);
    names.set(folder, (names.get(folder) ?? new Set()).add(basename(file)));
  }
  let timer: NodeJS.Timeout | undefined;
  const watchers = [...names].map(([folder, wanted]) =>
    watch(folder, (_event, name) => {
      if (name !== null && !wanted.has(name)) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, QUIET);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
