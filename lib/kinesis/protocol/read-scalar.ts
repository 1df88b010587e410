// Converts scalars of a request to the values of a Message. The service converts few types and names those that it refuses.
import type { Shape } from '../../aws/index.ts';
import type { Codec } from './codec.ts';
import { readBase64 } from './read-base64.ts';
import { notConvertible, SerializationError, unexpectedCollection } from './serialization-error.ts';

type ScalarShape = Exclude<Shape, { readonly type: 'list' | 'map' | 'structure' }>;

/** Source: kinesalite 3.3.3, `validations/index.js` ("seems to convert to uppercase"). */
const BOOLEANS: Readonly<Record<string, boolean>> = {
  TRUE: true,
  YES: true,
  1: true,
  FALSE: false,
  NO: false,
  0: false,
};

const INTEGER_MAX = 2 ** 31 - 1;
const LONG_MAX = 2 ** 63;

/** @throws SerializationError */
export function readScalar(codec: Codec, { type }: ScalarShape, value: unknown): unknown {
  if (type === 'timestamp') {
    const seconds = codec.readTimestamp(value);
    if (seconds !== undefined) return seconds;
  }
  if (type === 'blob' && value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  // A byte string or a tag in CBOR: the message of the service is not recorded.
  if (value instanceof Object && !isPlain(value)) throw new SerializationError('');
  if (value instanceof Object) throw unexpectedCollection(value);
  switch (type) {
    case 'string':
      if (typeof value === 'string') return value;
      throw notConvertible(value, 'an String');
    case 'blob':
      if (typeof value === 'string') return readBase64(value);
      throw notConvertible(value, 'a Blob');
    case 'boolean':
      return readBoolean(value);
    case 'timestamp':
      throw notConvertible(value, 'milliseconds since epoch');
    default:
      return readNumber(type, value);
  }
}

function readBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw notConvertible(value, 'an Boolean');
  const name = value.toUpperCase();
  const known = Object.hasOwn(BOOLEANS, name) ? BOOLEANS[name] : undefined;
  if (known === undefined) throw new SerializationError(`'${name}' can not be converted to an Boolean`);
  return known;
}

/** Fractions are truncated ("TruncatingBigNumber"), and large integers become the largest one. */
function readNumber(type: 'double' | 'float' | 'integer' | 'long', value: unknown): number {
  const name = `${type[0]?.toUpperCase()}${type.slice(1)}`;
  if (typeof value !== 'number') throw notConvertible(value, `an ${name}`);
  if (type === 'double' || type === 'float') return value;
  const max = type === 'integer' ? INTEGER_MAX : LONG_MAX;
  return Math.max(-max - 1, Math.min(max, Math.trunc(value)));
}

function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
