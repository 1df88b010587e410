// Errors in the format of Kinesis, so that they pass through the same templates as real ones.
import {
  errorStatusOf,
  expiredIteratorMessage,
  ITERATOR_LIFETIME_MS,
  jsonContentTypeOf,
  kinesisModel,
} from '../../aws/index.ts';
import type { BackendCall, BackendResponse } from '../../gateway/index.ts';

/** The account that the embedded Kinesis claims to be. */
const ACCOUNT = '000000000000';

/** The error of Kinesis for exceeded throughput, of a call or of a record. */
export const THROTTLED = 'ProvisionedThroughputExceededException';

export const EXPIRED_ITERATOR = 'ExpiredIteratorException';

/** @param type an error that actions of Kinesis declare, or a common one. */
function kinesisError(type: string, message: string): BackendResponse {
  return {
    status: errorStatusOf(kinesisModel, type),
    headers: { 'content-type': jsonContentTypeOf(kinesisModel) },
    body: Buffer.from(JSON.stringify({ __type: type, message })),
  };
}

export function throttled(call: BackendCall): BackendResponse {
  return kinesisError(THROTTLED, rateExceeded(call));
}

/** Also the ErrorMessage of a record in a batch. */
export function rateExceeded(call: BackendCall): string {
  return `Rate exceeded for shard shardId-000000000000 in stream ${streamOf(call)} under account ${ACCOUNT}.`;
}

export function expiredIterator(now: Date): BackendResponse {
  const created = now.getTime() - ITERATOR_LIFETIME_MS - 1;
  return kinesisError(EXPIRED_ITERATOR, expiredIteratorMessage(created, now.getTime()));
}

export function keyRefused(call: BackendCall): BackendResponse {
  const action = call.action.startsWith('Get') ? 'Decrypt' : 'GenerateDataKey';
  return kinesisError(
    'KMSAccessDeniedException',
    `User: arn:aws:sts::${ACCOUNT}:assumed-role/local/gateway is not authorized to perform: kms:${action} on this resource`,
  );
}

export function unavailable(): BackendResponse {
  return kinesisError('ServiceUnavailable', 'The service is temporarily unavailable.');
}

function streamOf(call: BackendCall): string {
  const name = /"StreamName"\s*:\s*"([\w.-]+)"/.exec(call.body.subarray(0, 1024).toString())?.[1];
  return name ?? 'unknown';
}
