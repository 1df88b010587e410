// Reads a file that a person named, and says so plainly when it cannot be read.
import { readFileSync } from 'node:fs';
import { InputError } from './input-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  ENOTDIR: 'A part of the path is not a folder.',
  EACCES: 'Reading it is not permitted.',
  EPERM: 'Reading it is not permitted.',
};

const MISSING: readonly string[] = ['ENOENT', 'ENOTDIR'];

/**
 * The text of a file in UTF-8, without a byte order mark.
 * @param name how the person named it, for the message.
 * @throws InputError `unreadable-file` when it is missing, not a file, not permitted or not UTF-8.
 */
export function readFile(path: string, name = path): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    const code = codeOf(cause);
    const help = MISSING.includes(code) ? 'Correct its name, or name another.' : 'Name a file of text in UTF-8.';
    throw new InputError(reason(code), { code: 'unreadable-file', place: { file: name }, help, cause });
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

function reason(code: string): string {
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'The file is not text in UTF-8.';
  return REASONS[code] ?? `The file cannot be read (${code}).`;
}
