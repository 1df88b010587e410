// $util.urlEncode and urlDecode: Java's URLEncoder and URLDecoder in UTF-8, which write a space as `+`.
import type { Budget } from '../limits/budget.ts';
import { REPLACED } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { replaceInPieces } from '../values/replace-in-pieces.ts';
import { decodeUtf8 } from './utf8.ts';

/** Letters, digits and `.*_-` stay. */
export function urlEncode(text: string, budget: Budget): string {
  return /[^A-Za-z0-9.*_-]/.test(text) ? replaceInPieces(text, encode, budget) : text;
}

/** @throws Failure for a percent sign without two hexadecimal digits. */
export function urlDecode(text: string, budget: Budget): string {
  if (!/[%+]/.test(text)) return text;
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // Bytes that are not UTF-8, or not encoded.
    budget.spend(text.length * REPLACED);
    return spaced.replace(/(?:%[\s\S]{0,2})+/g, decodeRun);
  }
}

/** What JavaScript leaves and Java encodes, and the space. */
const DIFFERENT: ReadonlyMap<string, string> = new Map([
  ['%20', '+'],
  ['!', '%21'],
  ["'", '%27'],
  ['(', '%28'],
  [')', '%29'],
  ['~', '%7E'],
]);

/** Java encodes a lone surrogate as a question mark; toWellFormed is not in Node 20's types, so it is replaced here. */
function encode(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'));
  return encoded.replace(/%20|[!'()~]/g, (found) => DIFFERENT.get(found) ?? found);
}

function decodeRun(run: string): string {
  const malformed = /%(?![0-9a-fA-F]{2})[^%]{0,2}/.exec(run);
  if (malformed !== null) throw new Failure(`"${malformed[0]}" is not an encoded byte.`);
  return decodeUtf8(Buffer.from(run.replaceAll('%', ''), 'hex'));
}
