// The file that marks a folder as a store: its format, and the secret that seals iterators.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { InputError, isObject } from '../../base/index.ts';
import { damaged } from './disk-error.ts';
import { type FileSystem, PASSING, replaceFile, syncFolder } from './file-system.ts';
import { LOCK } from './lock.ts';

export const STORE_FILE = 'store.json';
const FORMAT = 1;
const SECRET = /^[0-9a-f]{64}$/;

/** Creates the file when the folder is empty. @returns the secret, 32 bytes. @throws InputError `data-dir-damaged`, `data-dir-foreign`. */
export function openStoreFile(fs: FileSystem, folder: string, isDurable: boolean): Buffer {
  const path = join(folder, STORE_FILE);
  if (fs.existsSync(path)) return readSecret(path, fs.readFileSync(path, 'utf8'));
  const stranger = fs.readdirSync(folder).find((name) => !name.startsWith(LOCK) && name !== `${STORE_FILE}${PASSING}`);
  if (stranger !== undefined) throw foreign(folder, `it has ${stranger} and no ${STORE_FILE}`);
  const secret = randomBytes(32);
  replaceFile(fs, path, Buffer.from(`${JSON.stringify(contentOf(secret.toString('hex')))}\n`), isDurable);
  if (isDurable) syncFolder(fs, folder);
  return secret;
}

function contentOf(secret: string): Readonly<Record<string, unknown>> {
  return { format: FORMAT, secret, check: crc32(secret) };
}

function readSecret(path: string, text: string): Buffer {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw damaged(path, 0, 'it is not JSON');
  }
  if (!isObject(content)) throw damaged(path, 0, 'it is not an object');
  const { format, secret, check } = content as Readonly<Record<string, unknown>>;
  if (typeof secret !== 'string' || !SECRET.test(secret) || crc32(secret) !== check) {
    throw damaged(path, 0, 'the secret does not match its checksum');
  }
  if (format !== FORMAT) throw foreign(path, `its format is ${String(format)}, but this version reads ${FORMAT}`);
  return Buffer.from(secret, 'hex');
}

function foreign(place: string, why: string): InputError {
  return new InputError(`${place} was not made by this version of apigw-kinesis: ${why}.`, {
    code: 'data-dir-foreign',
    help: 'Use an empty folder as --data-dir.',
  });
}
