// Shard iterators: a position in a shard of one stream, valid for five minutes.
import { expiredIteratorMessage, ITERATOR_LIFETIME_MS } from '../../aws/index.ts';
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
    return refuse('ExpiredIteratorException', expiredIteratorMessage(issued, time));
  }
  return { streamId, stream, shard, position };
}
