// The frame of everything that is written to a segment: 12 bytes with the length and checksum of the payload, then the payload.
//
// length of the payload (4 bytes), all bits of the length inverted (4), CRC-32 of the payload (4); numbers are little-endian. The second
// copy of the length lets scan-frames.ts distinguish an incomplete write from a damaged length.
import { crc32 } from 'node:zlib';

export const FRAME_HEADER = 12;

/** Consecutive frames, to be written at once. */
export interface FrameBuffer {
  bytes: Buffer;
  used: number;
}

const SMALLEST = 64 * 1024;
/** The size that is kept when it is empty, so that a burst of large records releases its memory. */
const LARGEST_KEPT = 1024 * 1024;

export function createFrames(): FrameBuffer {
  return { bytes: Buffer.allocUnsafeSlow(SMALLEST), used: 0 };
}

export function framesOf({ bytes, used }: FrameBuffer): Buffer {
  return bytes.subarray(0, used);
}

export function clearFrames(frames: FrameBuffer): void {
  frames.used = 0;
  if (frames.bytes.length > LARGEST_KEPT) frames.bytes = Buffer.allocUnsafeSlow(SMALLEST);
}

/** Makes room for a payload. @returns where it begins. */
export function beginFrame(frames: FrameBuffer, most: number): number {
  const needed = frames.used + FRAME_HEADER + most;
  if (needed > frames.bytes.length) {
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, frames.bytes.length * 2));
    frames.bytes.copy(larger, 0, 0, frames.used);
    frames.bytes = larger;
  }
  return frames.used + FRAME_HEADER;
}

/** Completes the frame whose payload is in its place. */
export function endFrame(frames: FrameBuffer, length: number): void {
  const { bytes, used } = frames;
  const end = used + FRAME_HEADER + length;
  bytes.writeUInt32LE(length, used);
  bytes.writeUInt32LE(~length >>> 0, used + 4);
  bytes.writeUInt32LE(crc32(bytes.subarray(used + FRAME_HEADER, end)), used + 8);
  frames.used = end;
}

/** Undefined for 12 bytes that do not begin a frame. */
export function readLength(bytes: Buffer, at: number): number | undefined {
  const length = bytes.readUInt32LE(at);
  return ~length >>> 0 === bytes.readUInt32LE(at + 4) ? length : undefined;
}

/** @param at where the frame begins; all of it is there. */
export function isWhole(bytes: Buffer, at: number, length: number): boolean {
  return crc32(bytes.subarray(at + FRAME_HEADER, at + FRAME_HEADER + length)) === bytes.readUInt32LE(at + 8);
}
