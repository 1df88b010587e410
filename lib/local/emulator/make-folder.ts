// Creates a folder and its parents, one by one. Node's recursive mkdir never settles where the system refuses with ENOENT
// (measured with Node 20 and /proc/x).
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../../base/index.ts';

/**
 * @param folder absolute; an existing one is left as it is.
 * @throws NodeJS.ErrnoException of the first folder that cannot be created; `ENOTDIR` where a file has its name.
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; !(await isThere(at)) && at !== dirname(at); at = dirname(at)) missing.push(at);
  for (const one of missing.reverse()) await makeOne(one);
  if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
}

/** Another process may have created it meanwhile. */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    // A symbolic link without a target both exists and does not.
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
