// What is written in a format is read back equal, for every shape of the model.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinesisModel, shapeOf } from '../../../lib/aws/index.ts';
import { cborCodec } from '../../../lib/kinesis/protocol/cbor-codec.ts';
import { jsonCodec } from '../../../lib/kinesis/protocol/json-codec.ts';
import { readShape } from '../../../lib/kinesis/protocol/read-shape.ts';
import { writeShape } from '../../../lib/kinesis/protocol/write-shape.ts';

const messages = Object.values(kinesisModel.actions)
  .filter(({ eventStream }) => eventStream !== true)
  .flatMap(({ input, output }) => [input, output])
  .concat('SubscribeToShardInput', 'SubscribeToShardEvent')
  .filter((name) => name !== undefined);

describe.each([jsonCodec, cborCodec])('in $contentType', (codec) => {
  it('every message that is written is read back equal', () => {
    const named = fc.constantFrom(...messages).chain((name) => fc.tuple(fc.constant(name), valuesOf(name)));
    fc.assert(
      fc.property(named, ([name, message]) => {
        const body = codec.print(writeShape(codec, name, message));
        expect(readShape(codec, name, codec.parse(body))).toStrictEqual(message);
      }),
      { numRuns: 500, verbose: 1 },
    );
  });
});

/** Any value of the shape, within or beyond its bounds. */
function valuesOf(name: string): fc.Arbitrary<unknown> {
  const shape = shapeOf(kinesisModel, name);
  switch (shape.type) {
    case 'blob':
      return fc.uint8Array().map((bytes) => Buffer.from(bytes));
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer();
    case 'long':
      return fc.maxSafeInteger();
    case 'double':
    case 'float':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    case 'timestamp':
      // To the millisecond, from 1833 to 2106.
      return fc.integer({ min: -(2 ** 42), max: 2 ** 42 }).map((milliseconds) => milliseconds / 1000);
    case 'list':
      return fc.array(valuesOf(shape.member), { maxLength: 3 });
    case 'map':
      return fc
        .array(fc.tuple(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('__proto__')), valuesOf(shape.value)))
        .map((entries) => Object.fromEntries(entries));
    case 'structure': {
      const members = Object.entries(shape.members).map(([member, type]) => [member, valuesOf(type)] as const);
      return fc.record(Object.fromEntries(members), { requiredKeys: [] }).map((record) => ({ ...record }));
    }
    default:
      return fc.string({ unit: 'binary' });
  }
}
