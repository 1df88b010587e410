// The message of Kinesis for a shard iterator that has expired.
import { ITERATOR_LIFETIME_MS } from './kinesis-limits.ts';

/**
 * Of ExpiredIteratorException, as the service words it (reported: awslabs/amazon-kinesis-client#701).
 * @param created when the iterator was returned, in ms since 1970.
 * @param now in ms since 1970.
 */
export function expiredIteratorMessage(created: number, now: number): string {
  return (
    `Iterator expired. The iterator was created at time ${formatTime(created)} while right now it is ${formatTime(now)} ` +
    `which is further in the future than the tolerated delay of ${ITERATOR_LIFETIME_MS} milliseconds.`
  );
}

/** `Thu Jan 22 01:22:02 UTC 2015` */
function formatTime(ms: number): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(ms).toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}
