// Creates a folder and its parents, one by one. Node's recursive mkdir never ends where the system refuses with ENOENT (measured with
// Node 20 and /proc/x).
import { dirname } from 'node:path';
import { errorCode } from '../../base/index.ts';
import type { FileSystem } from './file-system.ts';

/**
 * @param folder absolute; an existing one is left as it is.
 * @throws NodeJS.ErrnoException of the first folder that cannot be created; `ENOTDIR` where a file has its name.
 */
export function makeFolder(fs: FileSystem, folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !isThere(fs, at) && at !== dirname(at); at = dirname(at)) missing.push(at);
  for (const one of missing.reverse()) makeOne(fs, one);
  if (!fs.statSync(folder).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
}

/** Another process may have created it meanwhile. */
function makeOne(fs: FileSystem, folder: string): void {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    // A symbolic link without a target both exists and does not.
    fs.statSync(folder);
  }
}

function isThere(fs: FileSystem, path: string): boolean {
  try {
    fs.statSync(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
