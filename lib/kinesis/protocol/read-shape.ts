// Converts parsed JSON or CBOR to the value of a shape of the model. Members that are not in the model are ignored, as the service does.
import {
  kinesisModel,
  type ListShape,
  type MapShape,
  type Shape,
  type StructureShape,
  shapeOf,
} from '../../aws/index.ts';
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
  return readValue(codec, shapeOf(kinesisModel, name), value);
}

function readValue(codec: Codec, shape: Shape, value: unknown): unknown {
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
export function readStructure(codec: Codec, structure: StructureShape, value: unknown): Message {
  const object = asObject(value, 'Expected null');
  const message: Record<string, unknown> = {};
  for (const [member, shape] of membersOf(structure)) {
    // No member of the model has a name that every object inherits.
    const given = object[member];
    if (given !== null && given !== undefined) message[member] = readValue(codec, shape, given);
  }
  return message;
}

type Members = readonly (readonly [name: string, shape: Shape])[];

const listed = new WeakMap<StructureShape, Members>();

/** Made once: looking them up took a tenth of the time of PutRecord. */
function membersOf(structure: StructureShape): Members {
  const known = listed.get(structure);
  if (known) return known;
  const members = Object.entries(structure.members).map(
    ([name, shape]) => [name, shapeOf(kinesisModel, shape)] as const,
  );
  listed.set(structure, members);
  return members;
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
