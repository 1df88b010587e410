// AWS CBOR 1.1: blobs are byte strings, timestamps are milliseconds with tag 1, where RFC 8949 has seconds. Source: AWS SDK for Java 2.x,
// `SdkCborGenerator` (writes) and `AwsCborProtocolFactory` (reads: "CBOR uses epoch millis").
//
// The library is cborg because it refuses tags that are not configured. `@smithy/core/cbor`, which comes with the SDK for JavaScript, reads
// big integers (tag 2) of any length in quadratic time: 300 kB took 165 s. cbor-x has an install script; cbor2 took ten times as long.
import { type DecodeOptions, decode, encode, Tagged } from 'cborg';
import type { Codec } from './codec.ts';

const EPOCH_TIME = 1;

/** Text strings in chunks are refused, too: Jackson, which the SDKs for Java use, writes them from 3,996 characters on. */
const DECODE_OPTIONS: DecodeOptions = {
  allowBigInt: false,
  allowUndefined: false,
  tags: Tagged.preserve(EPOCH_TIME),
};

/** The default of the AWS SDKs for Java. */
export const cborCodec: Codec = {
  contentType: 'application/x-amz-cbor-1.1',
  parse: (body) => decode(body, DECODE_OPTIONS),
  print: (value) => asBuffer(encode(value, { float64: true })),
  writeBlob: (bytes) => bytes,
  writeTimestamp: (seconds) => new Tagged(EPOCH_TIME, Math.round(seconds * 1000)),
  readTimestamp: (value) => {
    const milliseconds: unknown = value instanceof Tagged ? value.value : value;
    return typeof milliseconds === 'number' ? milliseconds / 1000 : undefined;
  },
};

/** The same bytes, not a copy. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
