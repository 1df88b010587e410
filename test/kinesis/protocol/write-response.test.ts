// From outputs and errors to bodies. The bytes are from RFC 8949 by hand.
import { describe, expect, it } from 'vitest';
import { cborCodec } from '../../../lib/kinesis/protocol/cbor-codec.ts';
import { findCodec } from '../../../lib/kinesis/protocol/find-codec.ts';
import { jsonCodec } from '../../../lib/kinesis/protocol/json-codec.ts';
import { httpStatusOf, writeError, writeOutput } from '../../../lib/kinesis/protocol/write-response.ts';

const RECORDS = {
  Records: [
    {
      SequenceNumber: '1',
      ApproximateArrivalTimestamp: 1795367871.542,
      Data: Buffer.from([1, 2, 255]),
      PartitionKey: undefined,
    },
  ],
  MillisBehindLatest: 0,
};

/** The bytes of a name or value of fewer than 24 characters, as RFC 8949 has them: 0x60 plus the length, then UTF-8. */
function text(value: string): string {
  return Buffer.from([0x60 + value.length, ...Buffer.from(value)]).toString('hex');
}

describe('an output', () => {
  it('in JSON has base64, seconds, and no member that is undefined', () => {
    expect(JSON.parse(writeOutput(jsonCodec, 'GetRecords', RECORDS).toString())).toStrictEqual({
      Records: [{ SequenceNumber: '1', ApproximateArrivalTimestamp: 1795367871.542, Data: 'AQL/' }],
      MillisBehindLatest: 0,
    });
  });

  it('in CBOR has byte strings and milliseconds with tag 1', () => {
    const record = [
      'a3',
      [text('Data'), '430102ff'],
      [text('SequenceNumber'), text('1')],
      // A name of 27 characters: 0x78 and the length. Then tag 1, an integer of 64 bits, 1795367871542.
      ['781b', Buffer.from('ApproximateArrivalTimestamp').toString('hex'), 'c11b000001a20443a436'],
    ];
    const output = ['a2', [text('Records'), '81', ...record], [text('MillisBehindLatest'), '00']];
    expect(writeOutput(cborCodec, 'GetRecords', RECORDS).toString('hex')).toBe(output.flat(4).join(''));
  });

  it.each([
    [-0.001, 'c120'],
    [0, 'c100'],
    [1.5, 'c11905dc'],
  ])('of a timestamp %d in CBOR is %s', (ConsumerCreationTimestamp, hex) => {
    const output = writeOutput(cborCodec, 'RegisterStreamConsumer', { Consumer: { ConsumerCreationTimestamp } });
    expect(output.toString('hex').endsWith(hex)).toBe(true);
  });

  it.each([jsonCodec, cborCodec])('of an action without one is empty in $contentType', (codec) => {
    expect(writeOutput(codec, 'CreateStream', {})).toHaveLength(0);
  });

  it('does not have what the model does not have', () => {
    expect(writeOutput(jsonCodec, 'PutRecord', { ShardId: 's', Secret: 1 }).toString()).toBe('{"ShardId":"s"}');
  });
});

describe('an error', () => {
  it.each([
    ['ResourceNotFoundException', 'No.', { __type: 'ResourceNotFoundException', message: 'No.' }],
    ['SerializationException', 'No.', { __type: 'SerializationException', Message: 'No.' }],
    ['UnknownOperationException', '', { __type: 'UnknownOperationException' }],
  ])('%s with the message "%s" is %j', (code, message, body) => {
    expect(JSON.parse(writeError(jsonCodec, { code, message }).toString())).toEqual(body);
    expect(cborCodec.parse(writeError(cborCodec, { code, message }))).toEqual(body);
  });

  it.each([
    ['ResourceNotFoundException', 400],
    ['ProvisionedThroughputExceededException', 400],
    ['SerializationException', 400],
    ['InternalFailureException', 500],
    ['constructor', 400],
  ])('%s has the status %d', (code, status) => {
    expect(httpStatusOf(code)).toBe(status);
  });
});

describe('a Content-Type', () => {
  it.each([
    ['application/x-amz-json-1.1', 'application/x-amz-json-1.1'],
    ['Application/X-Amz-JSON-1.1; charset=utf-8', 'application/x-amz-json-1.1'],
    ['application/x-amz-cbor-1.1', 'application/x-amz-cbor-1.1'],
    ['application/x-amz-cbor-1.0', undefined],
    ['application/x-amz-json-1.0', undefined],
    ['application/json', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j names the format %j', async (contentType, found) => {
    expect((await findCodec(contentType))?.contentType).toBe(found);
  });
});
