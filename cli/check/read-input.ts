// Reads a file, or standard input for `-`.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFile } from '../../lib/base/index.ts';
import type { Io } from '../io/io.ts';

export const STANDARD_INPUT = '-';

/** @throws InputError `unreadable-file` */
export function readInputText(io: Io, file: string): string {
  return file === STANDARD_INPUT ? readFileSync(0, 'utf8') : readFile(resolve(io.cwd, file), file);
}
