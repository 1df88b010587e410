// Removes the folder of a stream: at once by its name, then file by file.
import { dirname } from 'node:path';
import { type FileSystem, syncFolder } from './file-system.ts';

/** What the name ends with meanwhile. One that is found at the start is removed. */
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
    // The stream is gone; what is left of its files goes with the next start.
  }
}
