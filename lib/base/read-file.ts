// Reads a file that a person named, and says so plainly when it cannot be read.
import { closeSync, openSync, readSync } from 'node:fs';
import { errorCode } from './error-code.ts';
import { InputError } from './input-error.ts';

/** In bytes: more than twice what API Gateway imports. The parser takes a minute and some gigabytes for 100 MB (measured). */
const LARGEST = 16 * 1024 * 1024;
const CHUNK = 256 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  ENOTDIR: 'A part of the path is not a folder.',
  EACCES: 'Reading it is not permitted.',
  EPERM: 'Reading it is not permitted.',
  EFBIG: `The file has more than ${LARGEST} bytes.`,
  ERR_ENCODING_INVALID_ENCODED_DATA: 'The file is not text in UTF-8.',
};

const MISSING: readonly string[] = ['ENOENT', 'ENOTDIR'];

/**
 * The text of a file or a pipe in UTF-8, without a byte order mark.
 * @param name how the person named it, for the message.
 * @throws InputError `unreadable-file` when it is missing, not a file, not permitted, too large or not UTF-8.
 */
export function readFile(path: string, name = path): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path));
  } catch (cause) {
    const code = errorCode(cause) ?? '';
    const help = MISSING.includes(code) ? 'Correct its name, or name another.' : 'Name a file of text in UTF-8.';
    throw new InputError(reason(code), { code: 'unreadable-file', place: { file: name }, help, cause });
  }
}

/** Up to one byte more than may be there: a device may never end. */
function readBytes(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let length = 0; length <= LARGEST; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(descriptor, chunk);
      if (read === 0) return Buffer.concat(chunks, length);
      chunks.push(chunk.subarray(0, read));
      length += read;
    }
  } finally {
    closeSync(descriptor);
  }
  throw Object.assign(new Error('too large'), { code: 'EFBIG' });
}

function reason(code: string): string {
  return REASONS[code] ?? `The file cannot be read (${code}).`;
}
