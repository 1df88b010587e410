// Parameters are typed for those who read the document; API Gateway reads nothing of their schemas.
import { describe, expect, it } from 'vitest';
import type { SchemaObject } from '../../../generator/declaration/route.ts';
import { ROUTES } from '../../../generator/routes/index.ts';

const parameters = ROUTES.flatMap((route) =>
  route.parameters.map((parameter) => ({ id: `${route.id} ${parameter.name}`, ...parameter })),
);
const schemas = new Map(parameters.map(({ name, schema }) => [name, (schema ?? {}) as SchemaObject]));

describe('the schema of the parameter', () => {
  // Kinesis API reference, the request parameters of each action.
  it.each([
    ['limit', { type: 'integer', minimum: 1, maximum: 10_000, default: 10_000 }],
    ['max-results', { type: 'integer', minimum: 1, maximum: 10_000, default: 1000 }],
    [
      'stream-name',
      { type: 'string', minLength: 1, maxLength: 128, pattern: '^[a-zA-Z0-9_.-]+$', default: 'my-stream' },
    ],
    ['exclusive-start-shard-id', { type: 'string', maxLength: 128, pattern: '^$|^[a-zA-Z0-9_.-]+$' }],
    ['next-token', { type: 'string', maxLength: 1_048_576 }],
    ['Partition-Key', { type: 'string', maxLength: 256 }],
  ])('%s has the bounds of Kinesis', (name, schema) => {
    expect(schemas.get(name)).toEqual(schema);
  });

  it('shard-iterator-type has the five types, and the default of the template', () => {
    expect(schemas.get('shard-iterator-type')).toEqual({
      type: 'string',
      enum: ['AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER', 'TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'],
      default: 'TRIM_HORIZON',
    });
  });

  // The templates treat an empty value of an optional parameter as omitted.
  it.each([
    [
      'starting-sequence-number',
      ['', '0', '49663122345678901234567890123456789012345678901234567890'],
      ['01', '-1', '1.5', 'x', '1 '],
    ],
    ['timestamp', ['', '0', '1700000000', '1700000000.25'], ['1e9', '-1', '2026-01-01', '.5', '1.']],
    ['shard-id', ['shardId-000000000000'], ['', 'a b', 'a/b']],
    ['exclusive-start-shard-id', ['', 'shardId-000000000000'], ['a b', 'a/b']],
  ])('%s takes what Kinesis takes', (name, taken, refused) => {
    const pattern = new RegExp(schemas.get(name)?.pattern ?? '');
    expect(taken.filter((value) => !pattern.test(value))).toEqual([]);
    expect(refused.filter((value) => pattern.test(value))).toEqual([]);
  });
});

const withExample = parameters.filter(({ example }) => example !== undefined);

it.each(withExample)('$id has an example that its schema takes', ({ schema, example }) => {
  const {
    type,
    pattern = '',
    minimum = 0,
    maximum = Infinity,
    enum: values = [example],
  } = (schema ?? {}) as SchemaObject;
  expect(typeof example).toBe(type === 'integer' ? 'number' : type);
  expect(String(example)).toMatch(new RegExp(pattern));
  expect(values).toContain(example);
  if (type === 'integer') expect([Number(example) >= minimum, Number(example) <= maximum]).toEqual([true, true]);
});

// A form that fills in all examples sends a request that Kinesis accepts.
it('has no example where another parameter excludes it', () => {
  expect(parameters.filter(({ example }) => example === undefined).map(({ id }) => id)).toEqual([
    'get-shard-iterator starting-sequence-number',
    'get-shard-iterator timestamp',
    'list-shards exclusive-start-shard-id',
    'list-shards next-token',
    // Without it, the option events.partitionKey decides.
    'post-event Partition-Key',
    'post-events Partition-Key',
  ]);
});

it('an optional parameter has the default that Kinesis has, or none', () => {
  const defaults = parameters.filter(({ required, schema }) => !required && 'default' in (schema ?? {}));
  expect(defaults.map(({ id }) => id).toSorted()).toEqual([
    'get-records limit',
    'get-shard-iterator shard-iterator-type',
    'list-shards max-results',
  ]);
});
