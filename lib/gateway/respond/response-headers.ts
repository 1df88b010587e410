// The headers of a response as API Gateway sends them: its own identifiers, and new names for mapped headers that are reserved.
import { sentHeaderName } from '../../apigateway/index.ts';
import { isHeaderName, legalHeaderValue } from '../http/header-syntax.ts';
import type { Header } from '../http/http-message.ts';
import type { Transaction } from '../request/transaction.ts';

/** Headers of {@link ownHeaders}, and x-amzn-ErrorType, that a mapping may replace. */
const REPLACEABLE = new Set(['x-amz-apigw-id', 'x-amzn-errortype', 'x-amzn-trace-id']);

/**
 * API Gateway's own headers, then those of the document. Renames or drops headers that a mapping may not set, and drops invalid
 * names.
 */
export function responseHeaders(own: readonly Header[], mapped: readonly Header[]): readonly Header[] {
  const headers = [...own];
  for (const [name, value] of mapped) {
    const lower = name.toLowerCase();
    const sentName = sentHeaderName(name);
    if (sentName === undefined || !isHeaderName(name)) continue;
    if (REPLACEABLE.has(lower)) remove(lower, headers);
    headers.push([sentName, legalHeaderValue(value)]);
  }
  return headers;
}

function remove(lowerName: string, headers: Header[]): void {
  const index = headers.findIndex(([name]) => name.toLowerCase() === lowerName);
  if (index >= 0) headers.splice(index, 1);
}

/** @param traced whether an AWS service was called: only then is the trace included. */
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
