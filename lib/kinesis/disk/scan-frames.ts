// Walks through the frames of a segment, and tells a write that was cut short from damage.
//
// A process that is killed leaves the beginning of what it was writing: every byte that is there is right, and the rest is missing. So
// only the last frame of a file can be short, and it is short in one of two ways: fewer than 12 bytes are there, or a header that is right
// promises more than there is. Whatever else is wrong cannot come of a write that was cut short and is damage: a header whose two lengths
// do not match, a payload that is all there and does not match its CRC-32. A flipped bit is always the second: in a length it makes the
// two differ, which a length that was cut short never does, so that a flipped length cannot pass for a torn end and take what is behind it
// along. The last frame is no exception: when it is all there it was written, and may have been acknowledged.
// A power cut can also leave zeros where a file had grown and its content had not come yet. No frame begins with a zero length and no
// flipped bit makes twelve zeros, so zeros up to the end are a torn end too.
import { FRAME_HEADER, isWhole, readLength } from './frame.ts';

export interface Scan {
  /** Where the last whole frame ends. */
  readonly end: number;
  /** What stands at {@link end}: undefined for the end of the file. */
  readonly found: 'damage' | 'torn' | undefined;
}

/** @param onFrame is told where the payload begins and its length. */
export function scanFrames(bytes: Buffer, onFrame: (start: number, length: number) => void): Scan {
  let at = 0;
  while (at < bytes.length) {
    if (at + FRAME_HEADER > bytes.length) return { end: at, found: 'torn' };
    const length = readLength(bytes, at);
    if (length === undefined) return { end: at, found: isZero(bytes, at) ? 'torn' : 'damage' };
    const end = at + FRAME_HEADER + length;
    if (end > bytes.length) return { end: at, found: 'torn' };
    if (length === 0 || !isWhole(bytes, at, length)) return { end: at, found: 'damage' };
    onFrame(at + FRAME_HEADER, length);
    at = end;
  }
  return { end: at, found: undefined };
}

function isZero(bytes: Buffer, from: number): boolean {
  for (let at = from; at < bytes.length; at++) if (bytes[at] !== 0) return false;
  return true;
}
