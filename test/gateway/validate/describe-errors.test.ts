import { describe, expect, it } from 'vitest';
import { createModelFactory } from '../../../lib/gateway/validate/model.ts';

// The English messages of the Java validator (com.github.fge json-schema-validator) that API Gateway shows.
describe('validation errors read as API Gateway writes them', () => {
  it.each([
    [{ required: ['to', 'body', 'subject'] }, {}, ['object has missing required properties (["body","subject","to"])']],
    [
      { type: 'string' },
      1,
      ['instance type (integer) does not match any allowed primitive type (allowed: ["string"])'],
    ],
    [
      { type: 'number' },
      'a',
      ['instance type (string) does not match any allowed primitive type (allowed: ["integer","number"])'],
    ],
    [
      { type: ['string', 'array'] },
      null,
      ['instance type (null) does not match any allowed primitive type (allowed: ["array","string"])'],
    ],
    [
      { type: 'string' },
      1.5,
      ['instance type (number) does not match any allowed primitive type (allowed: ["string"])'],
    ],
    [
      { additionalProperties: false, properties: { a: {} } },
      { a: 1, y: 1, x: 1 },
      ['object instance has properties which are not allowed by the schema: ["x","y"]'],
    ],
    [
      { enum: ['dog', 'cat'] },
      'elephant',
      ['instance value ("elephant") not found in enum (possible values: ["dog","cat"])'],
    ],
    [{ minLength: 2 }, '😀', ['string "😀" is too short (length: 1, required minimum: 2)']],
    [{ maxLength: 1 }, 'ab', ['string "ab" is too long (length: 2, maximum allowed: 1)']],
    [{ minimum: 25 }, 1, ['numeric instance is lower than the required minimum (minimum: 25, found: 1)']],
    [{ maximum: 500 }, 600, ['numeric instance is greater than the required maximum (maximum: 500, found: 600)']],
    [
      { minimum: 1, exclusiveMinimum: true },
      1,
      ['numeric instance is not strictly greater than the required minimum 1'],
    ],
    [{ maximum: 1, exclusiveMaximum: true }, 1, ['numeric instance is not strictly lower than the required maximum 1']],
    [{ multipleOf: 2 }, 3, ['remainder of division is not zero (3 / 2)']],
    [{ minItems: 1 }, [], ['array is too short: must have at least 1 elements but instance has 0 elements']],
    [{ maxItems: 1 }, [1, 2], ['array is too long: must have at most 1 elements but instance has 2 elements']],
    [{ uniqueItems: true }, [1, 1], ['array must not contain duplicate elements']],
    [
      { items: [{}], additionalItems: false },
      [1, 2],
      ['schema only allows 1 elements in array but instance has 2 elements'],
    ],
    [{ pattern: '^a$' }, 'b', ['ECMA 262 regex "^a$" does not match input string "b"']],
    [{ minProperties: 1 }, {}, ['object has too few properties (found 0 but schema requires at least 1)']],
    [{ maxProperties: 0 }, { a: 1 }, ['object has too many properties (found 1 but schema requires at most 0)']],
    [
      { dependencies: { a: ['c', 'b'] } },
      { a: 1 },
      ['property "a" of object has missing property dependencies (schema requires ["b","c"]; missing: ["b","c"])'],
    ],
    [{ not: {} }, 1, ['instance matched a schema which it should not have']],
    [
      { anyOf: [{ type: 'string' }, { properties: { a: { type: 'string' } }, type: 'object' }] },
      { a: 1 },
      ['instance failed to match at least one required schema among 2'],
    ],
    [
      { oneOf: [{ type: 'string' }, { type: 'null' }] },
      1,
      ['instance failed to match exactly one schema (matched 0 out of 2)'],
    ],
    [{ oneOf: [{}, {}] }, 1, ['instance failed to match exactly one schema (matched 2 out of 2)']],
    // Several keywords at one place come by keyword.
    [
      { type: 'object', required: ['a'], additionalProperties: false },
      { b: 1 },
      [
        'object instance has properties which are not allowed by the schema: ["b"]',
        'object has missing required properties (["a"])',
      ],
    ],
    // Members are looked at only when the object itself is in order.
    [
      { required: ['a'], properties: { b: { type: 'string' } } },
      { b: 1 },
      ['object has missing required properties (["a"])'],
    ],
    [
      { properties: { a: { type: 'string' }, b: { items: { minimum: 1 } } } },
      { a: 1, b: [0] },
      [
        'instance type (integer) does not match any allowed primitive type (allowed: ["string"])',
        'numeric instance is lower than the required minimum (minimum: 1, found: 0)',
      ],
    ],
    [
      { required: ['a'], anyOf: [{ required: ['b'] }, { required: ['c'] }] },
      {},
      [
        'instance failed to match at least one required schema among 2',
        'object has missing required properties (["a"])',
      ],
    ],
  ])('%j against %j', (schema, value, expected) => {
    const model = createModelFactory({ components: { schemas: { M: schema } } }).model('#/components/schemas/M');
    expect(model.validate(value)).toEqual(expected);
  });

  it('survives a value that is nested too deeply to be shown', () => {
    const model = createModelFactory({ components: { schemas: { M: { enum: [1] } } } }).model('#/components/schemas/M');
    const depth = 100_000;
    expect(model.validate(JSON.parse('['.repeat(depth) + ']'.repeat(depth)))).toEqual([
      'instance value (…) not found in enum (possible values: [1])',
    ]);
  });

  it('explains thousands of failed alternatives quickly enough', () => {
    const schema = { items: { anyOf: [{ type: 'string' }, { type: 'object' }] } };
    const model = createModelFactory({ components: { schemas: { M: schema } } }).model('#/components/schemas/M');
    expect(model.validate(Array.from({ length: 50_000 }, () => 1))).toHaveLength(50_000);
  });
});
