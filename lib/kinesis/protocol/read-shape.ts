// Converts parsed JSON or CBOR to the value of a shape of the model. Members that are not in the model are ignored, as the service does.
import { kinesisModel, type ListShape, type MapShape, type StructureShape, shapeOf } from '../../aws/index.ts';
import type { Message } from '../call/call.ts';
import type { Codec } from './codec.ts';
import { readScalar } from './read-scalar.ts';
import { SerializationError, unexpectedCollection } from './serialization-error.ts';

/**
 * @param name of a shape of the model of Kinesis.
 * @returns undefined for null, which means absent.
 * @throws SerializationError
 */
export function readShape(codec: Codec, name: string, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  const shape = shapeOf(kinesisModel, name);
  switch (shape.type) {
    case 'structure':
      return readStructure(codec, shape, value);
    case 'list':
      return readList(codec, shape, value);
    case 'map':
      return readMap(codec, shape, value);
    default:
      return readScalar(codec, shape, value);
  }
}

/** @throws SerializationError */
export function readStructure(codec: Codec, { members }: StructureShape, value: unknown): Message {
  const object = asObject(value, 'Expected null');
  const message: Record<string, unknown> = {};
  for (const [member, shape] of Object.entries(members)) {
    if (!Object.hasOwn(object, member)) continue;
    const read = readShape(codec, shape, object[member]);
    if (read !== undefined) message[member] = read;
  }
  return message;
}

function readList(codec: Codec, { member }: ListShape, value: unknown): readonly unknown[] {
  if (!(value instanceof Object)) throw new SerializationError('Expected list or null');
  if (!Array.isArray(value)) throw unexpectedCollection(value);
  return value.map((entry) => readShape(codec, member, entry));
}

function readMap(codec: Codec, shape: MapShape, value: unknown): Message {
  const object = asObject(value, 'Expected map or null');
  // Not an assignment: a key may be `__proto__`.
  return Object.fromEntries(Object.entries(object).map(([key, entry]) => [key, readShape(codec, shape.value, entry)]));
}

function asObject(value: unknown, otherwise: string): Readonly<Record<string, unknown>> {
  if (!(value instanceof Object)) throw new SerializationError(otherwise);
  if (Array.isArray(value)) throw unexpectedCollection(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new SerializationError('');
  return value as Readonly<Record<string, unknown>>;
}
