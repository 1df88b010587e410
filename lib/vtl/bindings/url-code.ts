// $util.urlEncode and urlDecode: Java's URLEncoder and URLDecoder in UTF-8, which write a space as `+`.
import type { Budget } from '../limits/budget.ts';
import { DECODED, REPLACED, THROWN } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { replaceInPieces } from '../values/replace-in-pieces.ts';
import { decodeUtf8, replaceSurrogates } from './utf8.ts';

/** Letters, digits and `.*_-` stay. */
export function urlEncode(text: string, budget: Budget): string {
  return /[^A-Za-z0-9.*_-]/.test(text) ? replaceInPieces(text, encode, budget) : text;
}

/** @throws Failure for a percent sign without two hexadecimal digits. */
export function urlDecode(text: string, budget: Budget): string {
  if (!/[%+]/.test(text)) return text;
  budget.spend(text.length * 2 * DECODED);
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // Bytes that are not UTF-8, or not encoded.
    budget.spend(THROWN + text.length * REPLACED);
    return spaced.replace(/(?:%[\s\S]{0,2})+/g, (run) => decodeRun(run, budget));
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

function encode(text: string, replaced: () => void): string {
  const encoded = encodeURIComponent(replaceSurrogates(text, replaced));
  return encoded.replace(/%20|[!'()~]/g, (found) => {
    replaced();
    return DIFFERENT.get(found) ?? found;
  });
}

function decodeRun(run: string, budget: Budget): string {
  const malformed = /%(?![0-9a-fA-F]{2})[^%]{0,2}/.exec(run);
  if (malformed !== null) throw new Failure(`"${malformed[0]}" is not an encoded byte.`);
  return decodeUtf8(Buffer.from(run.replaceAll('%', ''), 'hex'), budget);
}
