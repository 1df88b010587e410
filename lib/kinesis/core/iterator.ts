// Shard iterators: a position in a shard of one stream, valid for five minutes.
import { ITERATOR_LIFETIME_MS } from '../../aws/index.ts';
import type { Core } from './core.ts';
import { invalidArgument, type Refused, refuse } from './refuse.ts';

export interface IteratorPlace {
  readonly streamId: string;
  /** For messages: the stream may have been deleted. */
  readonly stream: string;
  /** The number of the shard. */
  readonly shard: number;
  /** The index of the next record. */
  readonly position: number;
}

const PURPOSE = 'shard iterator';

export function sealIterator({ seal, now }: Core, { streamId, stream, shard, position }: IteratorPlace): string {
  return seal.close(PURPOSE, JSON.stringify([now(), streamId, stream, shard, position]));
}

export function openIterator({ seal, now }: Core, iterator: string): IteratorPlace | Refused {
  const content = seal.open(PURPOSE, iterator);
  if (content === undefined) return invalidArgument('Invalid ShardIterator.');
  const [issued, streamId, stream, shard, position] = JSON.parse(content) as [number, string, string, number, number];
  const time = now();
  if (time - issued > ITERATOR_LIFETIME_MS) {
    const message =
      `Iterator expired. The iterator was created at time ${formatTime(issued)} while right now it is ${formatTime(time)} ` +
      `which is further in the future than the tolerated delay of ${ITERATOR_LIFETIME_MS} milliseconds.`;
    return refuse('ExpiredIteratorException', message);
  }
  return { streamId, stream, shard, position };
}

/** As the service writes it: `Thu Jan 22 01:22:02 UTC 2015`. */
function formatTime(ms: number): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(ms).toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}
