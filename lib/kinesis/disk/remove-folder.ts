// Removes the folder of a stream: renames it, which is atomic, then deletes file by file.
import { dirname } from 'node:path';
import { type FileSystem, syncFolder } from './file-system.ts';

/** The extension of the name meanwhile. Such a folder that is found at the start is deleted. */
export const REMOVED = '.removed';

/** @throws the error of the system when it is still there. */
export function removeFolder(fs: FileSystem, folder: string, isDurable: boolean): void {
  const doomed = `${folder}${REMOVED}`;
  if (fs.existsSync(folder)) {
    fs.renameSync(folder, doomed);
    if (isDurable) syncFolder(fs, dirname(folder));
  }
  try {
    fs.rmSync(doomed, { recursive: true, force: true });
  } catch {
    // The stream is gone; the next start deletes what is left of its files.
  }
}
