// Converts the value of a shape of the model to what a codec writes.
import { kinesisModel, type MapShape, type StructureShape, shapeOf } from '../../aws/index.ts';
import { isObject, type JsonObject } from '../../base/index.ts';
import type { Codec } from './codec.ts';

/** @param value as in a Message. A value of the wrong type is a defect of ours and is written unchanged. */
export function writeShape(codec: Codec, name: string, value: unknown): unknown {
  const shape = shapeOf(kinesisModel, name);
  switch (shape.type) {
    case 'blob':
      return Buffer.isBuffer(value) ? codec.writeBlob(value) : value;
    case 'timestamp':
      return typeof value === 'number' ? codec.writeTimestamp(value) : value;
    case 'list':
      return Array.isArray(value) ? value.map((entry) => writeShape(codec, shape.member, entry)) : value;
    case 'map':
      return isObject(value) ? writeMap(codec, shape, value) : value;
    case 'structure':
      return isObject(value) ? writeStructure(codec, shape, value) : value;
    default:
      return value;
  }
}

/** Omits members that are undefined or not in the model. */
export function writeStructure(codec: Codec, { members }: StructureShape, value: JsonObject): JsonObject {
  const written: Record<string, unknown> = {};
  for (const member in members) {
    const shape = members[member];
    const content = value[member];
    if (shape !== undefined && content !== undefined) written[member] = writeShape(codec, shape, content);
  }
  return written;
}

function writeMap(codec: Codec, shape: MapShape, value: JsonObject): JsonObject {
  // Not an assignment: a key may be `__proto__`.
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, writeShape(codec, shape.value, entry)]));
}
