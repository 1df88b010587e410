// A segment: one file of a stream's log. Segments are numbered from 1 without gaps; the last one is written to, the first ones are deleted.
import { join } from 'node:path';
import { type FileSystem, replaceFile, syncFolder } from './file-system.ts';
import { createFrames, framesOf } from './frame.ts';
import type { OpenFiles } from './open-files.ts';
import { addState, type StreamState } from './payload.ts';

export interface Segment {
  readonly number: number;
  readonly path: string;
  /** The bytes that are written for good. */
  size: number;
  /** Whether it has more than the state that every segment begins with. */
  hasRecords: boolean;
  /** How many blocks of kept records it has. */
  blocks: number;
}

const NAME = /^(\d{10})\.log$/;

export function readSegmentNumber(name: string): number | undefined {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(10, '0')}.log`);
}

/** The file gets its name when its state is written, so a segment without a state is always damage. */
export function createSegment(
  fs: FileSystem,
  folder: string,
  number: number,
  state: StreamState,
  isDurable: boolean,
): Segment {
  const frames = createFrames();
  addState(frames, state);
  const path = segmentPath(folder, number);
  replaceFile(fs, path, framesOf(frames), isDurable);
  if (isDurable) syncFolder(fs, folder);
  return { number, path, size: frames.used, hasRecords: false, blocks: 0 };
}

/**
 * Deletes segments in which nothing is kept: from the oldest on, so that the others have no gap, and never the last, which is
 * written to. One that cannot be deleted is tried again the next time.
 */
export function deleteFree(fs: FileSystem, files: OpenFiles, segments: Segment[]): void {
  for (let [oldest, next] = segments; oldest?.blocks === 0 && next !== undefined; [oldest, next] = segments) {
    files.close(oldest.path);
    try {
      fs.rmSync(oldest.path, { force: true });
    } catch {
      return;
    }
    segments.shift();
  }
}
