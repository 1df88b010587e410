// Reads the records of a block from its file. Each is checked again: the disk may have changed since the start.
import { damaged } from './disk-error.ts';
import type { FileSystem } from './file-system.ts';
import { FRAME_HEADER, isWhole, readLength } from './frame.ts';
import type { OpenFiles } from './open-files.ts';
import { kindAt, RECORD, shardAt } from './payload.ts';
import type { RecordBlock } from './shard-index.ts';

/** Return false to stop. @param bytes of the block. @param start where the payload begins in them. */
export type OnRecord = (bytes: Buffer, start: number, length: number) => boolean;

/** @throws InputError `data-dir-damaged`. */
export function readBlock(
  fs: FileSystem,
  files: OpenFiles,
  shard: number,
  block: RecordBlock,
  onRecord: OnRecord,
): void {
  const { segment, offset, size } = block;
  const bytes = Buffer.allocUnsafeSlow(size);
  const count = fs.readSync(files.fdOf(segment.path), bytes, 0, size, offset);
  if (count < size) throw damaged(segment.path, offset + count, 'the rest is missing');
  for (let at = 0; at < size; ) {
    const length = readLength(bytes, at);
    const end = at + FRAME_HEADER + (length ?? size);
    if (length === undefined || end > size) throw damaged(segment.path, offset + at, 'a length does not match');
    const start = at + FRAME_HEADER;
    if (kindAt(bytes, start) === RECORD && shardAt(bytes, start) === shard) {
      if (!isWhole(bytes, at, length)) throw damaged(segment.path, offset + at, 'a checksum does not match');
      if (!onRecord(bytes, start, length)) return;
    }
    at = end;
  }
}
