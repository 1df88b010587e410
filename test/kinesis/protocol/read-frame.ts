// Takes a message of an event stream apart, strictly. Of headers it knows strings alone, of which those of Kinesis are.
// Source: Smithy, "Amazon Event Stream specification".
import { crc32 } from 'node:zlib';

export interface Frame {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

const STRING = 7;

/** @throws Error when the bytes are not one whole message. */
export function readFrame(bytes: Uint8Array): Frame {
  const frame = Buffer.from(bytes);
  const end = frame.length - 4;
  const wrong =
    frame.readUInt32BE(0) !== frame.length ||
    frame.readUInt32BE(8) !== crc32(frame.subarray(0, 8)) ||
    frame.readUInt32BE(end) !== crc32(frame.subarray(0, end));
  if (wrong) throw new Error('not a message of an event stream');
  const headersEnd = 12 + frame.readUInt32BE(4);
  const headers: Record<string, string> = {};
  for (let at = 12; at < headersEnd; ) {
    const name = frame.toString('utf8', at + 1, at + 1 + frame.readUInt8(at));
    at += 1 + name.length;
    if (frame.readUInt8(at) !== STRING) throw new Error(`the header ${name} is not a string`);
    const length = frame.readUInt16BE(at + 1);
    headers[name] = frame.toString('utf8', at + 3, at + 3 + length);
    at += 3 + length;
  }
  return { headers, payload: frame.subarray(headersEnd, end) };
}

/** The messages of a body, one behind the other. What is left is half a message. */
export function splitFrames(bytes: Buffer): { readonly frames: readonly Frame[]; readonly rest: Buffer } {
  const frames: Frame[] = [];
  let rest = bytes;
  while (rest.length >= 4 && rest.readUInt32BE(0) <= rest.length) {
    frames.push(readFrame(rest.subarray(0, rest.readUInt32BE(0))));
    rest = rest.subarray(rest.readUInt32BE(0));
  }
  return { frames, rest };
}
