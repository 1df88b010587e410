// $util.base64Encode and base64Decode: Java's Base64 over UTF-8.
import type { Budget } from '../limits/budget.ts';
import { CONVERTED } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { replaceInPieces } from '../values/replace-in-pieces.ts';
import { decodeUtf8, replaceSurrogates } from './utf8.ts';

export function base64Encode(text: string, budget: Budget): string {
  return toUtf8(text, budget).toString('base64');
}

/** @throws Failure for anything but base64; padding may be missing. */
export function base64Decode(text: string, budget: Budget): string {
  const digits = text.replace(/={1,2}$/, '');
  const padded = digits.length < text.length;
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1 || (padded && text.length % 4 !== 0)) {
    throw new Failure('The string to decode is not base64.');
  }
  return decodeUtf8(Buffer.from(digits, 'base64'), budget);
}

/** Java writes a lone surrogate as a question mark, Node as U+FFFD: only strings that yield U+FFFD are checked again. */
function toUtf8(text: string, budget: Budget): Buffer {
  const bytes = write(text);
  if (!bytes.includes(REPLACEMENT)) return bytes;
  budget.spend(text.length * CONVERTED);
  return write(replaceInPieces(text, replaceSurrogates, budget));
}

const REPLACEMENT = Buffer.from('\ufffd');

/** Most strings are written to one shared buffer: the bytes are valid until the next call. */
const SCRATCH = Buffer.allocUnsafeSlow(64 * 1024);

function write(text: string): Buffer {
  const fits = text.length * 3 <= SCRATCH.length;
  return fits ? SCRATCH.subarray(0, SCRATCH.write(text)) : Buffer.from(text);
}
