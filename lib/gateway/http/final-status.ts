// The statuses that an answer can have.
import { wordsOf } from '../../base/index.ts';

/**
 * A 1xx is no answer: Node's client, fetch and curl go on waiting for one, or take the next answer on the connection for it (measured).
 * API Gateway takes statuses up to 599.
 */
export function isFinalStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599;
}

/** As a document writes it, `'200'` or `200`; undefined when no answer can have it. */
export function statusOf(value: unknown): number | undefined {
  const status = /^\d{3}$/.test(wordsOf(value)) ? Number(value) : Number.NaN;
  return isFinalStatus(status) ? status : undefined;
}
