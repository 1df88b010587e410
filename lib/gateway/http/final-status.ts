// The statuses that a response can have.
import { describeValue } from '../../base/index.ts';

/**
 * A 1xx is not a final response: Node's client, fetch and curl keep waiting, or take the next response on the connection (measured).
 * API Gateway accepts statuses up to 599.
 */
export function isFinalStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599;
}

/** Parses a status of a document, `'200'` or `200`; undefined when no response can have it. */
export function statusOf(value: unknown): number | undefined {
  const status = /^\d{3}$/.test(describeValue(value)) ? Number(value) : Number.NaN;
  return isFinalStatus(status) ? status : undefined;
}
