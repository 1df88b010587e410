// Errors in the words of Kinesis, so that they pass through the same templates as real ones.
import type { BackendAnswer, BackendCall } from '../../gateway/index.ts';

/** The account that the embedded Kinesis claims to be. */
const ACCOUNT = '000000000000';

/** Errors of the model come with 400 and `__type`; source: Kinesis API reference, "Errors" of each action. */
function kinesisError(type: string, message: string, status = 400): BackendAnswer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: Buffer.from(JSON.stringify({ __type: type, message })),
  };
}

export function throttled(call: BackendCall): BackendAnswer {
  return kinesisError('ProvisionedThroughputExceededException', rateExceeded(call));
}

/** Also the ErrorMessage of a record in a batch. */
export function rateExceeded(call: BackendCall): string {
  return `Rate exceeded for shard shardId-000000000000 in stream ${streamOf(call)} under account ${ACCOUNT}.`;
}

export function expiredIterator(now: Date): BackendAnswer {
  const created = new Date(now.getTime() - 300_001);
  return kinesisError(
    'ExpiredIteratorException',
    `Iterator expired. The iterator was created at time ${amazonTime(created)} while right now it is ${amazonTime(now)} ` +
      'which is further in the future than the tolerated delay of 300000 milliseconds.',
  );
}

export function keyRefused(call: BackendCall): BackendAnswer {
  const action = call.action.startsWith('Get') ? 'Decrypt' : 'GenerateDataKey';
  return kinesisError(
    'KMSAccessDeniedException',
    `User: arn:aws:sts::${ACCOUNT}:assumed-role/local/gateway is not authorized to perform: kms:${action} on this resource`,
  );
}

export function unavailable(): BackendAnswer {
  return kinesisError('ServiceUnavailableException', 'The service is temporarily unavailable.', 503);
}

function streamOf(call: BackendCall): string {
  const name = /"StreamName"\s*:\s*"([\w.-]+)"/.exec(call.body.subarray(0, 1024).toString())?.[1];
  return name ?? 'unknown';
}

/** `Thu Jan 22 01:22:02 UTC 2015` */
function amazonTime(time: Date): string {
  const [weekday, day, month, year, clock] = time.toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${clock} UTC ${year}`;
}
