// Walks through the frames of a segment, and distinguishes an incomplete write from damage.
//
// A killed process leaves the beginning of what it was writing: the bytes that exist are correct, and the rest is missing. So only the
// last frame of a file can be incomplete ("torn"), in one of two ways: it has fewer than 12 bytes, or a valid header announces more bytes
// than there are. Everything else is damage: a header whose two lengths do not match, or a complete payload that does not match its
// CRC-32. A flipped bit always counts as damage: in a length it makes the two copies differ, which an incomplete write never does, so
// a damaged length cannot be mistaken for a torn end, which would drop all that follows. This applies to the last frame too: when it is
// complete, it was written and may have been acknowledged.
// A power cut can also leave zeros where a file had grown before its content was written. A frame never begins with a zero length, and
// one flipped bit cannot make twelve zeros, so zeros up to the end are a torn end too.
import { FRAME_HEADER, isWhole, readLength } from './frame.ts';

export interface Scan {
  /** Where the last whole frame ends. */
  readonly end: number;
  /** What is at {@link end}: undefined for the end of the file. */
  readonly found: 'damage' | 'torn' | undefined;
}

/** @param onFrame gets where the payload begins, and its length. */
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
