// Enforces the Kinesis limits that the embedded emulators do not enforce. Not used in front of real Kinesis.
import {
  BATCH_MAX_BYTES,
  type Bounds,
  boundsOf,
  errorStatusOf,
  jsonContentTypeOf,
  kinesisModel,
  patternOf,
  RECORD_MAX_BYTES,
} from '../../aws/index.ts';
import { arrayOf, isObject, type JsonObject } from '../../base/index.ts';
import type { Backend, BackendCall, BackendResponse } from '../../gateway/index.ts';

const RECORDS = boundsOf(kinesisModel, 'PutRecords.Records');
const ITERATOR = boundsOf(kinesisModel, 'GetRecords.ShardIterator');
const HASH_KEY = patternOf(kinesisModel, 'PutRecord.ExplicitHashKey');
const WHOLE_HASH_KEY = new RegExp(`^(?:${HASH_KEY})$`);

/**
 * @param strict true checks every call, for kinesis-local; false checks only what kinesalite accepts and Kinesis does not:
 * a record that is too large with its key, and a hash key that is not a number.
 */
export function enforceLimits(backend: Backend, { strict }: { readonly strict: boolean }): Backend {
  return (call) => {
    const suspect = strict || call.body.length > RECORD_MAX_BYTES || call.body.includes('"ExplicitHashKey"');
    const refused = suspect ? refuse(call) : undefined;
    return refused ? Promise.resolve(refused) : backend(call);
  };
}

/** The error of Kinesis; undefined when Kinesis would accept the call, or when the emulator checks it itself. */
function refuse({ action, body }: BackendCall): BackendResponse | undefined {
  const input = parse(body);
  if (input === undefined) return undefined;
  if (action === 'PutRecord') return refuseRecord(input);
  if (action === 'PutRecords') return refuseBatch(input);
  if (action === 'GetRecords') return refuseIterator(input['ShardIterator']);
  return undefined;
}

function parse(body: Buffer): JsonObject | undefined {
  try {
    const input: unknown = JSON.parse(body.toString());
    return isObject(input) ? input : undefined;
  } catch {
    return undefined;
  }
}

function refuseBatch(input: JsonObject): BackendResponse | undefined {
  const records = arrayOf(input['Records']).filter(isObject);
  if (!Array.isArray(input['Records']) || records.length !== input['Records'].length) return undefined;
  if (!isWithin(records.length, RECORDS)) return invalid('records', `have length ${nearest(records.length, RECORDS)}`);
  if (records.reduce((total, record) => total + sizeOf(record), 0) > BATCH_MAX_BYTES) {
    return refusal('InvalidArgumentException', `Records size exceeds ${BATCH_MAX_BYTES} bytes`);
  }
  return records.map(refuseRecord).find((response) => response !== undefined);
}

function refuseRecord(record: JsonObject): BackendResponse | undefined {
  const { Data: data, ExplicitHashKey: hashKey } = record;
  if (typeof data === 'string' && !isBase64(data)) {
    // Recorded from Kinesis, capital M included.
    const found = `Base64 encoded length is expected a multiple of 4 bytes but found: ${data.length}`;
    const why = data.length % 4 === 0 ? 'Invalid Base64 character' : found;
    return refusal('SerializationException', `'string' can not be converted to a Blob: ${why}`, 'Message');
  }
  if (typeof hashKey === 'string' && !WHOLE_HASH_KEY.test(hashKey)) {
    return invalid('explicitHashKey', `satisfy regular expression pattern: ${HASH_KEY}`);
  }
  if (sizeOf(record) <= RECORD_MAX_BYTES) return undefined;
  return invalid('data', `have length less than or equal to ${RECORD_MAX_BYTES}, its partition key included`);
}

function refuseIterator(iterator: unknown): BackendResponse | undefined {
  if (typeof iterator !== 'string') return undefined;
  if (!isWithin(iterator.length, ITERATOR)) {
    return invalid('shardIterator', `have length ${nearest(iterator.length, ITERATOR)}`);
  }
  return isBase64(iterator) ? undefined : refusal('InvalidArgumentException', 'Invalid ShardIterator.');
}

/** Bytes of the data before base64 and of the key in UTF-8. */
function sizeOf({ Data: data, PartitionKey: key }: JsonObject): number {
  const dataSize = typeof data === 'string' ? Buffer.byteLength(data, 'base64') : 0;
  return dataSize + (typeof key === 'string' ? Buffer.byteLength(key) : 0);
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function isWithin(length: number, { min, max }: Required<Bounds>): boolean {
  return length >= min && length <= max;
}

/** The violated bound, in the wording of Kinesis. */
function nearest(length: number, { min, max }: Required<Bounds>): string {
  return length < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`;
}

/** In the format of Kinesis, as kinesalite has it. */
function invalid(member: string, constraint: string): BackendResponse {
  const message = `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must ${constraint}`;
  return refusal('ValidationException', message);
}

function refusal(type: string, message: string, member: 'message' | 'Message' = 'message'): BackendResponse {
  return {
    status: errorStatusOf(kinesisModel, type),
    headers: { 'content-type': jsonContentTypeOf(kinesisModel) },
    body: Buffer.from(JSON.stringify({ __type: type, [member]: message })),
  };
}
