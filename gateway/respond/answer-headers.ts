// The headers of an answer as API Gateway sends them: its own identifiers, and its renaming of those it keeps for itself.
import { REMAPPED_HEADERS } from '../../openapi/remapped-headers.ts';
import type { Transaction } from '../transaction.ts';
import type { Header } from '../types.ts';

/** Renames or drops what a mapping may not set, and what no HTTP message can carry. */
export function remapHeaders(headers: readonly Header[]): readonly Header[] {
  const remapped: Header[] = [];
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (lower === 'transfer-encoding' || !TOKEN.test(name)) continue;
    const legal = ILLEGAL.test(value) ? value.replaceAll(EVERY_ILLEGAL, ' ') : value;
    remapped.push([REMAPPED_HEADERS.has(lower) ? `x-amzn-Remapped-${name}` : name, legal]);
  }
  return remapped;
}

const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
const ILLEGAL = /[^\t\x20-\x7e\x80-\xff]/;
const EVERY_ILLEGAL = /[^\t\x20-\x7e\x80-\xff]+/g;

/** @param traced whether an AWS service was called for it: only then does the answer carry the trace. */
export function ownHeaders(transaction: Transaction, traced: boolean): readonly Header[] {
  const { ids } = transaction;
  const headers: Header[] = [
    ['Date', httpDate(transaction.arrivedAt)],
    ['x-amzn-RequestId', ids.requestId],
    ['x-amz-apigw-id', ids.extendedRequestId],
  ];
  if (traced) headers.push(['X-Amzn-Trace-Id', ids.traceId]);
  return headers;
}

let cachedSecond = 0;
let cachedDate = '';

/** Formatted once a second. */
function httpDate(epochMillis: number): string {
  const second = Math.floor(epochMillis / 1000);
  if (second !== cachedSecond) {
    cachedSecond = second;
    cachedDate = new Date(second * 1000).toUTCString();
  }
  return cachedDate;
}
