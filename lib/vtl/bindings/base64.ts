// $util.base64Encode and base64Decode: Java's Base64 over UTF-8.
import { Failure } from '../limits/failure.ts';
import { decodeUtf8 } from './utf8.ts';

export function base64Encode(text: string): string {
  return toUtf8(text).toString('base64');
}

/** @throws Failure for anything but base64; padding may be missing. */
export function base64Decode(text: string): string {
  const digits = text.replace(/={1,2}$/, '');
  const padded = digits.length < text.length;
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1 || (padded && text.length % 4 !== 0)) {
    throw new Failure('The string to decode is not base64.');
  }
  return decodeUtf8(Buffer.from(digits, 'base64'));
}

/** Java writes a lone surrogate as a question mark, Node as U+FFFD: only strings that yield U+FFFD are checked again. */
function toUtf8(text: string): Buffer {
  const bytes = write(text);
  return bytes.includes(REPLACEMENT) ? write(text.replace(/\p{Surrogate}/gu, '?')) : bytes;
}

const REPLACEMENT = Buffer.from('\ufffd');

/** Most strings are written to one shared buffer: the bytes are valid until the next call. */
const SCRATCH = Buffer.allocUnsafeSlow(64 * 1024);

function write(text: string): Buffer {
  const fits = text.length * 3 <= SCRATCH.length;
  return fits ? SCRATCH.subarray(0, SCRATCH.write(text)) : Buffer.from(text);
}
