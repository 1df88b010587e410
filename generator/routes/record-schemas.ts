// Schemas of the members that a single record and a record of a batch share. Models of API Gateway are JSON Schema draft 4:
// no `nullable`, `default`, `example`, and no enum or pattern on the caller's text.
import { boundsOf, kinesisModel } from '../../lib/aws/index.ts';
import type { PayloadFormat, SchemaObject } from '../declaration/route.ts';

const anyJsonButNull: SchemaObject = {
  description:
    'Any JSON value but null. Its JSON text, in UTF-8, is what the stream stores: a string keeps its quotes.',
  anyOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'object' },
    { type: 'array', items: {} },
  ],
};

/** The caller's value, as each payload format takes it. */
export const data: Readonly<Record<PayloadFormat, SchemaObject>> = {
  json: anyJsonButNull,
  text: { type: 'string', description: 'Text. Its UTF-8 bytes are stored, without quotes.' },
  binary: { type: 'string', description: 'Base64. The decoded bytes are stored; Kinesis judges the base64.' },
};

const KEY = boundsOf(kinesisModel, 'PutRecord.PartitionKey');

export const partitionKey: SchemaObject = {
  type: 'string',
  description: `Chooses the shard, by its MD5 hash: ${KEY.min} to ${KEY.max} characters.`,
  minLength: KEY.min,
  maxLength: KEY.max,
};

export const explicitHashKey: SchemaObject = {
  type: 'string',
  description: 'A decimal number below 2^128 that chooses the shard instead of the hash of the partition key.',
};

export const sequenceNumber: SchemaObject = {
  type: 'string',
  description: 'The place of the record in its shard: a decimal number of up to 129 digits.',
};

export const shardId: SchemaObject = { type: 'string', description: 'The shard that holds the record.' };

export const encryptionType: SchemaObject = { type: 'string', description: 'NONE or KMS; may be absent.' };

/** How each payload format appears in the name of a model. */
export const FORMAT_NAMES: Readonly<Record<PayloadFormat, string>> = { json: '', text: 'Text', binary: 'Binary' };
