// From bodies to inputs. The messages are those of kinesalite's tests (3.3.3, test/helpers.js, assertType); its author ran them
// against the service.
import { describe, expect, it } from 'vitest';
import { cborCodec } from '../../../lib/kinesis/protocol/cbor-codec.ts';
import { jsonCodec } from '../../../lib/kinesis/protocol/json-codec.ts';
import { findTarget, parseBody, readInput } from '../../../lib/kinesis/protocol/read-request.ts';

function readJson(action: string, text: string) {
  const body = parseBody(jsonCodec, Buffer.from(text));
  if (body === undefined) throw new Error('not well-formed');
  return readInput(jsonCodec, action, body);
}

function readCbor(action: string, hex: string) {
  const body = parseBody(cborCodec, Buffer.from(hex.replaceAll(' ', ''), 'hex'));
  if (body === undefined) throw new Error('not well-formed');
  return readInput(cborCodec, action, body);
}

const LIST = 'Start of list found where not expected';
const MAP = 'Start of structure or map found where not expected.';
const NUMBER = 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to';
const BOOLEAN = 'class java.lang.Boolean can not be converted to';
const STRING = 'class java.lang.String can not be converted to';

describe('a value of the wrong type', () => {
  it.each([
    ['PutRecord', '{"PartitionKey":true}', `${BOOLEAN} an String`],
    ['PutRecord', '{"PartitionKey":23}', `${NUMBER} an String`],
    ['PutRecord', '{"PartitionKey":34.56}', `${NUMBER} an String`],
    ['PutRecord', '{"PartitionKey":[]}', LIST],
    ['PutRecord', '{"PartitionKey":{}}', MAP],
    ['PutRecord', '{"Data":true}', `${BOOLEAN} a Blob`],
    ['PutRecord', '{"Data":23}', `${NUMBER} a Blob`],
    ['PutRecord', '{"Data":[]}', LIST],
    ['PutRecord', '{"Data":{}}', MAP],
    ['CreateStream', '{"ShardCount":"23"}', `${STRING} an Integer`],
    ['CreateStream', '{"ShardCount":true}', `${BOOLEAN} an Integer`],
    ['CreateStream', '{"ShardCount":[]}', LIST],
    ['GetShardIterator', '{"Timestamp":"23"}', `${STRING} milliseconds since epoch`],
    ['GetShardIterator', '{"Timestamp":true}', `${BOOLEAN} milliseconds since epoch`],
    ['GetShardIterator', '{"Timestamp":{}}', MAP],
    ['DeleteStream', '{"EnforceConsumerDeletion":"23"}', "'23' can not be converted to an Boolean"],
    ['DeleteStream', '{"EnforceConsumerDeletion":23}', `${NUMBER} an Boolean`],
    ['PutRecords', '{"Records":"23"}', 'Expected list or null'],
    ['PutRecords', '{"Records":23}', 'Expected list or null'],
    ['PutRecords', '{"Records":{}}', MAP],
    ['PutRecords', '{"Records":["23"]}', 'Expected null'],
    ['PutRecords', '{"Records":[[]]}', LIST],
    ['PutRecords', '{"Records":[{"PartitionKey":23}]}', `${NUMBER} an String`],
    ['AddTagsToStream', '{"Tags":true}', 'Expected map or null'],
    ['AddTagsToStream', '{"Tags":[]}', LIST],
    ['AddTagsToStream', '{"Tags":{"a":23}}', `${NUMBER} an String`],
    ['ListShards', '{"ShardFilter":34.56}', 'Expected null'],
    ['PutRecord', '[]', LIST],
  ])('of %s, %s, is a SerializationException with the message of the service', (action, text, message) => {
    expect(readJson(action, text)).toEqual({ error: { code: 'SerializationException', message } });
  });

  it.each([
    [
      '23456',
      "'23456' can not be converted to a Blob: Base64 encoded length is expected a multiple of 4 bytes but found: 5",
    ],
    ['=+/=', "'=+/=' can not be converted to a Blob: Invalid Base64 character: '='"],
    ['+/+=', "'+/+=' can not be converted to a Blob: Invalid last non-pad Base64 character dectected"],
    ['a-_b', "'a-_b' can not be converted to a Blob: Invalid Base64 character: '-'"],
    ['====', "'====' can not be converted to a Blob: Invalid last non-pad Base64 character dectected"],
  ])('of Data, "%s", says what is wrong with the base64', (data, message) => {
    const error = { code: 'SerializationException', message };
    expect(readJson('PutRecord', JSON.stringify({ Data: data }))).toEqual({ error });
  });

  it.each([
    ['bytes for a string', 'PutRecord', 'a1 6c 506172746974696f6e4b6579 41 61'],
    ['a time for a string', 'PutRecord', 'a1 6c 506172746974696f6e4b6579 c1 00'],
    ['a time around a string', 'GetShardIterator', 'a1 69 54696d657374616d70 c1 61 61'],
    ['a time for the whole input', 'PutRecord', 'c1 00'],
  ])('in CBOR, %s, is a SerializationException without a message', (_what, action, hex) => {
    expect(readCbor(action, hex)).toEqual({ error: { code: 'SerializationException', message: '' } });
  });
});

describe('an input', () => {
  it.each([
    ['has blobs as bytes', 'PutRecord', '{"Data":"AQL/"}', { Data: Buffer.from([1, 2, 255]) }],
    ['has an empty blob', 'PutRecord', '{"Data":""}', { Data: Buffer.alloc(0) }],
    ['has timestamps in seconds', 'GetShardIterator', '{"Timestamp":1795367871.542}', { Timestamp: 1795367871.542 }],
    ['has no fractions in integers', 'CreateStream', '{"ShardCount":2.9}', { ShardCount: 2 }],
    ['has no integers beyond 32 bits', 'CreateStream', '{"ShardCount":2147483648}', { ShardCount: 2147483647 }],
    ['takes "Yes" for true', 'DeleteStream', '{"EnforceConsumerDeletion":"Yes"}', { EnforceConsumerDeletion: true }],
    ['does not have null members', 'PutRecord', '{"PartitionKey":null,"Data":null}', {}],
    [
      'does not have members that the model lacks',
      'PutRecord',
      '{"Color":1,"toString":2,"StreamName":"s"}',
      { StreamName: 's' },
    ],
    ['takes the last of two', 'PutRecord', '{"StreamName":1,"StreamName":"s"}', { StreamName: 's' }],
    ['has no hole in a list', 'PutRecords', '{"Records":[null]}', { Records: [undefined] }],
    ['is empty for an action without members', 'DescribeLimits', '{"StreamName":1}', {}],
  ])('%s: %s %s', (_what, action, text, input) => {
    expect(readJson(action, text)).toStrictEqual({ input });
  });

  it('has a tag of any name as a tag', () => {
    const read = readJson(
      'AddTagsToStream',
      '{"__proto__":{"StreamName":"s"},"Tags":{"__proto__":"a","toString":"b"}}',
    );
    expect(JSON.stringify(read)).toBe('{"input":{"Tags":{"__proto__":"a","toString":"b"}}}');
    expect('input' in read ? read.input['StreamName'] : 'none').toBeUndefined();
  });

  it.each([
    // {"Data": h'0102ff'}
    ['a byte string', 'PutRecord', 'a1 64 44617461 43 0102ff', { Data: Buffer.from([1, 2, 255]) }],
    // {_ "Data": "AQL/"}, of indefinite length as Jackson writes objects
    ['base64 in an indefinite map', 'PutRecord', 'bf 64 44617461 64 41514c2f ff', { Data: Buffer.from([1, 2, 255]) }],
    // {"Timestamp": 1(1795367871542)}
    [
      'milliseconds',
      'GetShardIterator',
      'a1 69 54696d657374616d70 c1 1b 000001a20443a436',
      { Timestamp: 1795367871.542 },
    ],
    // {"Timestamp": 1542}
    ['milliseconds without a tag', 'GetShardIterator', 'a1 69 54696d657374616d70 19 0606', { Timestamp: 1.542 }],
    // {_ "Records": [_ {_ "PartitionKey": "a"}]}
    [
      'a list',
      'PutRecords',
      'bf 67 5265636f726473 9f bf 6c 506172746974696f6e4b6579 61 61 ff ff ff',
      { Records: [{ PartitionKey: 'a' }] },
    ],
    // {"ShardCount": 2.5}
    ['a double', 'CreateStream', 'a1 6a 5368617264436f756e74 fb 4004000000000000', { ShardCount: 2 }],
    // {"ShardCount": null}
    ['null', 'CreateStream', 'a1 6a 5368617264436f756e74 f6', {}],
  ])('is read from CBOR with %s', (_what, action, hex, input) => {
    expect(readCbor(action, hex)).toStrictEqual({ input });
  });
});

describe('a body', () => {
  it.each(['', 'hello', 'true', 'null', '"{}"', '1', '{', '{"a":1}x', '\ufeff{}', "{'a':1}"])(
    'of %j is not a JSON message',
    (text) => {
      expect(parseBody(jsonCodec, Buffer.from(text))).toBeUndefined();
    },
  );

  it.each([
    ['nothing', ''],
    ['an integer', '01'],
    ['text', '61 61'],
    ['null', 'f6'],
    ['half a map', 'a1 61 61'],
    ['two values', 'a0 a0'],
    ['a map with a number for a key', 'a1 01 01'],
    ['a big integer', 'a1 61 61 c2 41 01'],
    ['an integer beyond 53 bits', 'a1 61 61 1b ffffffffffffffff'],
    ['a reserved head', 'a1 61 61 1c'],
    ['a list that claims 2^53 entries', 'a1 61 61 9b 001fffffffffffff'],
    ['text that claims 4 GiB', 'a1 61 61 7a ffffffff 61'],
    ['a break without a beginning', 'ff'],
  ])('of %s is not a CBOR message', (_what, hex) => {
    expect(parseBody(cborCodec, Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toBeUndefined();
  });

  it('nested a million deep does no harm', () => {
    const depth = 1_000_000;
    const json = Buffer.from(`{"Color":${'['.repeat(depth)}${']'.repeat(depth)},"StreamName":"s"}`);
    const parsed = parseBody(jsonCodec, json);
    expect(parsed && readInput(jsonCodec, 'PutRecord', parsed)).toEqual({ input: { StreamName: 's' } });
    expect(parseBody(cborCodec, Buffer.alloc(depth, 0x81))).toBeUndefined();
  });

  // Read byte after byte as an integer, it would take days.
  it('that is one big integer of 10 MB is refused in the time of a test', () => {
    const bytes = Buffer.alloc(10_000_000, 0xff);
    bytes.set([0xc2, 0x5a, 0x00, 0x98, 0x96, 0x7a]);
    expect(parseBody(cborCodec, bytes)).toBeUndefined();
  });
});

describe('X-Amz-Target', () => {
  it.each([
    ['Kinesis_20131202.PutRecord', 'PutRecord'],
    ['Kinesis_20131202.putRecord', undefined],
    ['Kinesis_20131202.constructor', undefined],
    ['Kinesis_20131202.', undefined],
    ['PutRecord', undefined],
    ['DynamoDB_20120810.ListTables', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j names %j', (target, action) => {
    expect(findTarget(target)).toBe(action);
  });
});
