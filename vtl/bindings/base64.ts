// $util.base64Encode and base64Decode: Java's Base64 over UTF-8.
import { Failure } from '../failure.ts';
import { decodeUtf8 } from './utf8.ts';

export function base64Encode(text: string): string {
  return toUtf8(text).toString('base64');
}

/** @throws Failure for anything but base64; padding may be missing. */
export function base64Decode(text: string): string {
  const digits = text.replace(/={1,2}$/, '');
  const padded = digits.length < text.length;
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1 || (padded && text.length % 4 !== 0)) {
    throw new Failure('The text to decode is no base64.');
  }
  return decodeUtf8(Buffer.from(digits, 'base64'));
}

/** Java writes a lone surrogate as a question mark, Node as U+FFFD. The first test is quick where there are no surrogates. */
function toUtf8(text: string): Buffer {
  const hasLone = /[\ud800-\udfff]/.test(text) && /\p{Surrogate}/u.test(text);
  return Buffer.from(hasLone ? text.replace(/\p{Surrogate}/gu, '?') : text, 'utf8');
}
