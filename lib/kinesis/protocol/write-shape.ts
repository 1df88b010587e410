// The value of a shape of the model as what a codec prints.
import { kinesisModel, type MapShape, type StructureShape, shapeOf } from '../../aws/index.ts';
import { isObject, type JsonObject } from '../../base/index.ts';
import type { Codec } from './codec.ts';

/** @param value as in a Message. What does not have the type of the shape is a defect of ours and goes out as it is. */
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

/** Members that are undefined, or that the model does not have, are left out. */
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
  // Not by assignment: a key may be `__proto__`.
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, writeShape(codec, shape.value, entry)]));
}
