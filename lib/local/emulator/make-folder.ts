// Makes a folder and those above it, one by one. Node's own recursive mkdir never settles where the system makes none and says
// ENOENT (measured with Node 20 and /proc/x).
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../../base/index.ts';

/**
 * @param folder absolute; one that is there already is left as it is.
 * @throws NodeJS.ErrnoException of the first folder that cannot be made; `ENOTDIR` where something else has its name.
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; !(await isThere(at)) && at !== dirname(at); at = dirname(at)) missing.push(at);
  for (const one of missing.reverse()) await makeOne(one);
  if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
}

/** Another process may have made it meanwhile. */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    // A symbolic link to nothing is there and is not.
    await stat(folder);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
