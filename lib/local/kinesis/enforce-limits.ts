// Limits of Kinesis that the embedded ones do not keep, kept in front of them. Real Kinesis is never asked through this.
import { isObject, listOf } from '../../base/index.ts';
import type { Backend, BackendAnswer, BackendCall } from '../../gateway/index.ts';

/** Kinesis API reference, PutRecord: data before base64 and partition key together. */
const LARGEST_RECORD = 1_048_576;
/** PutRecords: "Each request can support up to 500 records … up to 10 MiB for the entire request, including partition keys." */
const MOST_RECORDS = 500;
const LARGEST_BATCH = 10 * LARGEST_RECORD;
const LONGEST_ITERATOR = 512;
const HASH_KEY = '0|([1-9]\\d{0,38})';

/**
 * @param strict whether every call is looked at, for kinesis-local; else only those that can hold what kinesalite lets pass:
 * a record that is too large with its key, and a hash key that is no number.
 */
export function enforceLimits(backend: Backend, { strict }: { readonly strict: boolean }): Backend {
  return (call) => {
    const suspect = strict || call.body.length > LARGEST_RECORD || call.body.includes('"ExplicitHashKey"');
    const refused = suspect ? refuse(call) : undefined;
    return refused ? Promise.resolve(refused) : backend(call);
  };
}

/** What Kinesis would answer; undefined when it would take the call, or when the engine can judge by itself. */
function refuse({ action, body }: BackendCall): BackendAnswer | undefined {
  const input = parse(body);
  if (input === undefined) return undefined;
  if (action === 'PutRecord') return refuseRecord(input);
  if (action === 'PutRecords') return refuseBatch(input);
  if (action === 'GetRecords') return refuseIterator(input['ShardIterator']);
  return undefined;
}

function parse(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const input: unknown = JSON.parse(body.toString());
    return isObject(input) ? input : undefined;
  } catch {
    return undefined;
  }
}

function refuseBatch(input: Readonly<Record<string, unknown>>): BackendAnswer | undefined {
  const records = listOf(input['Records']).filter(isObject);
  if (!Array.isArray(input['Records']) || records.length !== input['Records'].length) return undefined;
  if (records.length < 1 || records.length > MOST_RECORDS) {
    return invalid('records', `have length ${between(records.length, MOST_RECORDS)}`);
  }
  if (records.reduce((total, record) => total + sizeOf(record), 0) > LARGEST_BATCH) {
    return refusal('InvalidArgumentException', `Records size exceeds ${LARGEST_BATCH} bytes`);
  }
  return records.map(refuseRecord).find((answer) => answer !== undefined);
}

function refuseRecord(record: Readonly<Record<string, unknown>>): BackendAnswer | undefined {
  const { Data: data, ExplicitHashKey: hashKey } = record;
  if (typeof data === 'string' && !isBase64(data)) {
    // Recorded of Kinesis, capital M included.
    const found = `Base64 encoded length is expected a multiple of 4 bytes but found: ${data.length}`;
    const why = data.length % 4 === 0 ? 'Invalid Base64 character' : found;
    return refusal('SerializationException', `'string' can not be converted to a Blob: ${why}`, 'Message');
  }
  if (typeof hashKey === 'string' && !new RegExp(`^(${HASH_KEY})$`).test(hashKey)) {
    return invalid('explicitHashKey', `satisfy regular expression pattern: ${HASH_KEY}`);
  }
  if (sizeOf(record) <= LARGEST_RECORD) return undefined;
  return invalid('data', `have length less than or equal to ${LARGEST_RECORD}, its partition key included`);
}

function refuseIterator(iterator: unknown): BackendAnswer | undefined {
  if (typeof iterator !== 'string') return undefined;
  if (iterator.length < 1 || iterator.length > LONGEST_ITERATOR) {
    return invalid('shardIterator', `have length ${between(iterator.length, LONGEST_ITERATOR)}`);
  }
  return isBase64(iterator) ? undefined : refusal('InvalidArgumentException', 'Invalid ShardIterator.');
}

/** In bytes: the data before base64, and the key in UTF-8. */
function sizeOf({ Data: data, PartitionKey: key }: Readonly<Record<string, unknown>>): number {
  const dataSize = typeof data === 'string' ? Buffer.byteLength(data, 'base64') : 0;
  return dataSize + (typeof key === 'string' ? Buffer.byteLength(key) : 0);
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function between(length: number, most: number): string {
  return length < 1 ? 'greater than or equal to 1' : `less than or equal to ${most}`;
}

/** In the form of Kinesis' own, as kinesalite has it. */
function invalid(member: string, constraint: string): BackendAnswer {
  const message = `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must ${constraint}`;
  return refusal('ValidationException', message);
}

function refusal(type: string, message: string, member: 'message' | 'Message' = 'message'): BackendAnswer {
  return {
    status: 400,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: Buffer.from(JSON.stringify({ __type: type, [member]: message })),
  };
}
