// Frames of event streams, taken apart by hand: Smithy, "Amazon Event Stream specification".
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cborCodec } from '../../../lib/kinesis/protocol/cbor-codec.ts';
import { writeEvent, writeException, writeInitialResponse } from '../../../lib/kinesis/protocol/event-stream.ts';
import { jsonCodec } from '../../../lib/kinesis/protocol/json-codec.ts';
import { readFrame } from './read-frame.ts';

const EVENT = {
  Records: [{ SequenceNumber: '1', Data: Buffer.from([1, 2, 255]), ApproximateArrivalTimestamp: 1.5 }],
  ContinuationSequenceNumber: '1',
  MillisBehindLatest: 0,
};

describe('an event stream', () => {
  it.each([
    [jsonCodec, '{}'],
    [cborCodec, '\xa0'],
  ])('begins in $0.contentType with an empty initial response', (codec, payload) => {
    expect(readFrame(writeInitialResponse(codec))).toEqual({
      headers: {
        ':message-type': 'event',
        ':event-type': 'initial-response',
        ':content-type': codec.contentType,
      },
      payload: Buffer.from(payload, 'latin1'),
    });
  });

  it.each([jsonCodec, cborCodec])('has events in $contentType whose payload is the event itself', (codec) => {
    const { headers, payload } = readFrame(writeEvent(codec, EVENT));
    expect(headers).toEqual({
      ':message-type': 'event',
      ':event-type': 'SubscribeToShardEvent',
      ':content-type': codec.contentType,
    });
    expect(codec.parse(payload)).toMatchObject({ ContinuationSequenceNumber: '1', MillisBehindLatest: 0 });
  });

  it('has base64 in events in JSON', () => {
    const { payload } = readFrame(writeEvent(jsonCodec, EVENT));
    expect(JSON.parse(payload.toString())).toMatchObject({
      Records: [{ Data: 'AQL/', ApproximateArrivalTimestamp: 1.5 }],
    });
  });

  it('names an exception by its code', () => {
    expect(readFrame(writeException(jsonCodec, { code: 'ResourceNotFoundException', message: 'No.' }))).toEqual({
      headers: {
        ':message-type': 'exception',
        ':exception-type': 'ResourceNotFoundException',
        ':content-type': jsonCodec.contentType,
      },
      payload: Buffer.from('{"message":"No."}'),
    });
  });

  it('has a CRC-32 of the prelude and one of the message', () => {
    const frame = Buffer.from(writeInitialResponse(jsonCodec));
    expect(frame.readUInt32BE(0)).toBe(frame.length);
    expect(frame.readUInt32BE(8)).toBe(crc32(frame.subarray(0, 8)));
    expect(frame.readUInt32BE(frame.length - 4)).toBe(crc32(frame.subarray(0, -4)));
  });
});
