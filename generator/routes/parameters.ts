// Parameters that more than one route has, and functions for their schemas.
//
// API Gateway ignores the schemas of parameters (API Gateway Developer Guide, "Important notes"), so all bounds, patterns and enums here
// are for those who read the document: client generators, forms, linters. Every parameter that is required or has a default in Kinesis has
// a `default`, because Postman's importer fills in nothing else by default (docs/decisions/0066). For a required one, it is the example.
// Optional parameters that exclude each other have no example, because forms would send all of them.
import { boundsOf, kinesisModel, patternOf } from '../../lib/aws/index.ts';
import { PARTITION_KEY_HEADER } from '../declaration/event-key.ts';
import type { ParameterObject, SchemaObject } from '../declaration/route.ts';

/** The schema of a name in this member of an action of Kinesis: its length and its pattern. */
export function nameLike(path: string): SchemaObject {
  const { min, max } = boundsOf(kinesisModel, path);
  return { type: 'string', minLength: min, maxLength: max, pattern: wholeOf(patternOf(kinesisModel, path)) };
}

/** The schema of a decimal integer that is too large for a number, in this member of an action of Kinesis. */
export function decimalLike(path: string): SchemaObject {
  return { type: 'string', pattern: wholeOf(patternOf(kinesisModel, path)) };
}

/** The schema of an optional parameter: the templates treat an empty value as omitted. */
export function orEmpty({ minLength: _none, pattern, ...schema }: SchemaObject): SchemaObject {
  return { ...schema, ...(pattern !== undefined && { pattern: `^$|${pattern}` }) };
}

/** Java's patterns match the whole string, those of JSON Schema any part of it. */
function wholeOf(pattern: string): string {
  return /^\^.*\$$/.test(pattern) ? pattern : `^${pattern}$`;
}

/** The schema of an integer in this member of an action of Kinesis. */
export function integerLike(path: string): SchemaObject {
  const { min, max } = boundsOf(kinesisModel, path);
  return { type: 'integer', minimum: min, maximum: max };
}

/** API Gateway checks only that it is present; Kinesis validates the name, and IAM decides about access. */
export const streamName: ParameterObject = {
  name: 'stream-name',
  in: 'path',
  required: true,
  description: 'The name of the deployed stream. Access to any other stream is denied.',
  schema: { ...nameLike('PutRecord.StreamName'), default: 'my-stream' },
  example: 'my-stream',
};

const KEY = boundsOf(kinesisModel, 'PutRecord.PartitionKey');

/** Of an event. Kinesis validates the length. */
export const partitionKeyHeader: ParameterObject = {
  name: PARTITION_KEY_HEADER,
  in: 'header',
  required: false,
  description: `Determines the shard, by its MD5 hash: up to ${KEY.max} characters. An empty value is treated as omitted.`,
  schema: { type: 'string', maxLength: KEY.max },
};
