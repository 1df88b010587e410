// Reads and writes bytes of UTF-8 as Java does.
import type { Budget } from '../limits/budget.ts';
import { DECODED } from '../limits/costs.ts';

/** Decodes UTF-8, with U+FFFD for invalid bytes. Java counts an encoded surrogate as one error, Node as three. */
export function decodeUtf8(bytes: Buffer, budget: Budget): string {
  if (!bytes.includes(SURROGATE_LEAD)) return bytes.toString('utf8');
  budget.spend(bytes.length * DECODED);
  return Buffer.from(bytes.toString('latin1').replace(SURROGATE, REPLACEMENT), 'latin1').toString('utf8');
}

const SURROGATE_LEAD = 0xed;
const SURROGATE = /\xed[\xa0-\xbf][\x80-\xbf]?/g;
const REPLACEMENT = '\xef\xbf\xbd';

/**
 * Java encodes a lone surrogate as a question mark; toWellFormed is not in Node 20's types.
 * @param replaced is called for each of them.
 */
export function replaceSurrogates(text: string, replaced: () => void): string {
  return text.replace(/\p{Surrogate}/gu, () => {
    replaced();
    return '?';
  });
}
