// Parameters that more than one route has, and what their schemas have in common.
//
// API Gateway reads nothing of a parameter's schema (developer guide, "Important notes"), so that all bounds, patterns and enums here are
// for those who read the document: client generators, forms, linters. Every parameter that is required or has a default in Kinesis has a
// `default`: Postman's importer fills in nothing else by default (docs/decisions/0066). That of a required one is its example. Optional
// parameters that exclude each other have no example: forms would send them all.
import { boundsOf, kinesisModel, patternOf } from '../../lib/aws/index.ts';
import type { ParameterObject, SchemaObject } from '../declaration/route.ts';

/** A name as Kinesis takes it in this member of an action: its length and its pattern. */
export function nameLike(path: string): SchemaObject {
  const { min, max } = boundsOf(kinesisModel, path);
  return { type: 'string', minLength: min, maxLength: max, pattern: wholeOf(patternOf(kinesisModel, path)) };
}

/** A decimal integer, too large for a number, as Kinesis takes it in this member of an action. */
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

/** An integer as Kinesis takes it in this member of an action. */
export function integerLike(path: string): SchemaObject {
  const { min, max } = boundsOf(kinesisModel, path);
  return { type: 'integer', minimum: min, maximum: max };
}

/** API Gateway checks only that it is there; Kinesis validates the name, and IAM decides about the stream. */
export const streamName: ParameterObject = {
  name: 'stream-name',
  in: 'path',
  required: true,
  description: 'The name of the deployed stream. Access to any other stream is denied.',
  schema: { ...nameLike('PutRecord.StreamName'), default: 'my-stream' },
  example: 'my-stream',
};
