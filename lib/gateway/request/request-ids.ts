// The identifiers that API Gateway assigns to each request, in the same formats.
import { randomBytes, randomUUID } from 'node:crypto';

export interface RequestIds {
  /** A UUID, or the client's x-amzn-RequestId, which AWS accepts. */
  readonly requestId: string;
  /** 16 characters of base64, also sent as x-amz-apigw-id. The client cannot choose it. */
  readonly extendedRequestId: string;
  /**
   * `Root=1-67891233-abcdef012345678912345678`. A trace of the client is passed on unchanged, with Parent, Sampled and Self.
   * Only Lambda is recorded to respond with more: a Parent and a Lineage of its own.
   */
  readonly traceId: string;
}

/** A trace has a member Root; X-Ray reads member names case-insensitively. */
const HAS_ROOT = /(?:^|;)\s*root=[^;\s]/i;

/** Random bytes are drawn in bulk: one draw per request would cost more than the rest of this file. */
const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);
let used = 0;

/**
 * @param arrivedAt milliseconds since 1970.
 * @param chosen the client's x-amzn-RequestId; only plain identifiers are taken.
 * @param trace the client's X-Amzn-Trace-Id.
 */
export function createRequestIds(arrivedAt: number, chosen: string | undefined, trace: string | undefined): RequestIds {
  return {
    requestId: chosen !== undefined && /^[\w-]{1,128}$/.test(chosen) ? chosen : randomUUID(),
    extendedRequestId: random(11, 'base64'),
    traceId:
      trace !== undefined && HAS_ROOT.test(trace)
        ? trace
        : `Root=1-${Math.floor(arrivedAt / 1000).toString(16)}-${random(12, 'hex')}`,
  };
}

function random(length: number, encoding: 'base64' | 'hex'): string {
  if (used + length > pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  used += length;
  return pool.toString(encoding, used - length, used);
}
