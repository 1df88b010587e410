// Reads all streams of a folder at the start, and deletes the remains of those that were being removed or created when the process ended.
import { join } from 'node:path';
import type { DiskEvent } from './disk-event.ts';
import type { FileSystem } from './file-system.ts';
import { type LoadedStream, loadStream } from './load-stream.ts';
import { REMOVED } from './remove-folder.ts';

const ID = /^[0-9a-f]+$/;

/** @param home the folder with a folder per stream. @returns by id. @throws InputError `data-dir-damaged`; errors of the system. */
export function loadStreams(
  fs: FileSystem,
  home: string,
  onEvent: (event: DiskEvent) => void,
): Map<string, LoadedStream> {
  const streams = new Map<string, LoadedStream>();
  for (const name of fs.readdirSync(home)) {
    const folder = join(home, name);
    if (name.endsWith(REMOVED)) fs.rmSync(folder, { recursive: true, force: true });
    if (!ID.test(name)) continue;
    const loaded = loadStream(fs, folder, onEvent);
    // The first file gets its name only with a state in it, so the stream had not been created yet.
    if (loaded.saved === undefined) fs.rmSync(folder, { recursive: true, force: true });
    else streams.set(name, loaded);
  }
  return streams;
}
