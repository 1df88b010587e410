// A folder as a process that was killed at this moment would leave it: the lock names one that is gone.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Above the highest number of a process on Linux. */
const NOBODY = 2 ** 22 + 1;

export function copyFolder(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  writeFileSync(join(to, 'lock'), JSON.stringify({ pid: NOBODY, started: '1' }));
  return to;
}
