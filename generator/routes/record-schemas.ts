// Schemas of the members that a single record and a record of a batch share. Models of API Gateway are JSON Schema draft 4: no
// `nullable`, `default` or `example` (API Gateway Developer Guide, "Important notes"). The caller's strings have no enum or pattern, because
// Kinesis validates them.
import { boundsOf, kinesisModel } from '../../lib/aws/index.ts';
import type { PayloadFormat, SchemaObject } from '../declaration/route.ts';

/**
 * Any object. To API Gateway, the title and the member mean nothing: they make OpenAPI Generator write a class for it, without which its
 * Java client does not compile; `additionalProperties` is for openapi-typescript (docs/decisions/0007).
 */
const anyObject: SchemaObject = {
  title: 'AnyObject',
  type: 'object',
  properties: { anyMember: { description: 'Stands for members of any name, with any value.' } },
  additionalProperties: true,
};

const anyJsonButNull: SchemaObject = {
  description: 'Any JSON value except null. The stream stores its JSON text in UTF-8; a string keeps its quotes.',
  anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, anyObject, { type: 'array', items: {} }],
};

/** The caller's value in each payload format. */
export const data: Readonly<Record<PayloadFormat, SchemaObject>> = {
  json: anyJsonButNull,
  text: { type: 'string', description: 'A string. The stream stores its UTF-8 bytes, without quotes.' },
  binary: {
    type: 'string',
    description: 'A Base64 string, which Kinesis validates. The stream stores its decoded bytes.',
  },
};

const KEY = boundsOf(kinesisModel, 'PutRecord.PartitionKey');

export const partitionKey: SchemaObject = {
  type: 'string',
  description: `Determines the shard, by its MD5 hash: ${KEY.min} to ${KEY.max} characters.`,
  minLength: KEY.min,
  maxLength: KEY.max,
};

export const explicitHashKey: SchemaObject = {
  type: 'string',
  description: 'A decimal integer below 2^128 that determines the shard instead of the hash of the partition key.',
};

export const sequenceNumber: SchemaObject = {
  type: 'string',
  description: 'Identifies the record within its shard: a decimal integer of up to 129 digits.',
};

export const shardId: SchemaObject = { type: 'string', description: 'The shard that stores the record.' };

export const encryptionType: SchemaObject = { type: 'string', description: '`NONE` or `KMS`; may be absent.' };

/**
 * Seconds since 1970 with a fraction. Without a format, some client generators use 32-bit floats, which would be off by a minute. API
 * Gateway documents some formats of numbers as unsupported in a model; `double` is not one of them.
 */
export const timestamp: SchemaObject = {
  type: 'number',
  format: 'double',
  description: 'Seconds since 1970-01-01T00:00:00Z, with a fraction.',
};

/** How each payload format appears in the name of a model. */
export const FORMAT_NAMES: Readonly<Record<PayloadFormat, string>> = { json: '', text: 'Text', binary: 'Binary' };
