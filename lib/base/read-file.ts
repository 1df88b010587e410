// Reads a file that the user named. When it cannot be read, the error says why.
import { closeSync, openSync, readSync } from 'node:fs';
import { errorCode } from './error-code.ts';
import { InputError } from './input-error.ts';

/** More than twice what API Gateway imports. The parser needs a minute and several gigabytes for 100 MB (measured). */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'The file does not exist.',
  EISDIR: 'This is a folder, not a file.',
  ENOTDIR: 'Part of the path is not a folder.',
  EACCES: 'Permission to read the file is denied.',
  EPERM: 'Permission to read the file is denied.',
  EFBIG: `The file is larger than ${MAX_FILE_BYTES} bytes.`,
  ERR_ENCODING_INVALID_ENCODED_DATA: 'The file is not UTF-8 text.',
};

const MISSING_CODES: readonly string[] = ['ENOENT', 'ENOTDIR'];

/**
 * The content of a UTF-8 file or pipe, without a byte order mark.
 * @param name the name the user gave, for the message.
 * @throws InputError `unreadable-file` when it is missing, not a file, not permitted, too large or not UTF-8.
 */
export function readFile(path: string, name = path): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path));
  } catch (cause) {
    throw unreadable(cause, name, 'Specify a UTF-8 text file.');
  }
}

/**
 * The bytes of a file or pipe.
 * @param name the name the user gave, for the message.
 * @throws InputError `unreadable-file` when it is missing, not a file, not permitted or too large.
 */
export function readFileBytes(path: string, name = path): Buffer {
  try {
    return readBytes(path);
  } catch (cause) {
    throw unreadable(cause, name, 'Specify a file that can be read.');
  }
}

function unreadable(cause: unknown, name: string, help: string): InputError {
  const code = errorCode(cause) ?? '';
  return new InputError(reason(code), {
    code: 'unreadable-file',
    place: { file: name },
    help: MISSING_CODES.includes(code) ? 'Check the file name.' : help,
    cause,
  });
}

/** Reads at most one chunk beyond the limit: a device may never end. */
function readBytes(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let length = 0; length <= MAX_FILE_BYTES; ) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
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
