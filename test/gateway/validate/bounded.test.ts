// Models and bodies that would keep the validator, and with it the gateway, busy for hours or use up its memory.
import { describe, expect, it } from 'vitest';
import { type Json, makeGateway, mockOperation } from '../make-gateway.ts';

const VALIDATOR = 'x-amazon-apigateway-request-validator';
const REST: Json = { 'x-amazon-apigateway-request-validators': { body: { validateRequestBody: true } } };

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

function gatewayFor(schema: Json, schemas: Json = {}) {
  const operation = mockOperation(
    {},
    { requestBody: { content: { 'application/json': { schema } } }, [VALIDATOR]: 'body' },
  );
  const paths = { '/x': { post: operation }, '/other': { post: mockOperation() } };
  return makeGateway({ document: { ...REST, paths, components: { schemas } } });
}

/** A0 to A30, of which each holds the next one twice: 2^31 - 1 references from the first, in a document of 31 lines. */
function doubling(make: (twice: readonly Json[]) => Json): Json {
  const names = Array.from({ length: 31 }, (_, index) => [
    `A${index}`,
    index < 30 ? make([ref(`A${index + 1}`), ref(`A${index + 1}`)]) : { type: 'object' },
  ]);
  return Object.fromEntries(names);
}

describe('a model whose references multiply', () => {
  it.each(['allOf', 'anyOf', 'oneOf'])(
    'by %s is reported with its line, and its route alone responds with 500',
    async (by) => {
      const gateway = gatewayFor(
        ref('A0'),
        doubling((twice) => ({ [by]: twice })),
      );
      expect(gateway.warnings).toEqual([
        {
          file: 'api.json',
          line: gateway.lineOf('"schema": {'),
          message:
            'The schema cannot be used, and requests of this type get 500: ' +
            'its references multiply: one value takes up to 2147483647 of them, and the maximum is 1000000.',
        },
      ]);
      expect((await gateway.send('POST /dev/x', { body: '{}' })).status).toBe(500);
      expect((await gateway.send('POST /dev/other', { body: '{}' })).status).toBe(200);
    },
  );

  it('with each member of a value gives 500 for the bodies that have them, and validates the others', async () => {
    const schemas = doubling((twice) => ({ properties: { a: { allOf: twice } } }));
    const gateway = gatewayFor(ref('A0'), schemas);
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}{}${'}'.repeat(levels)}`;
    expect(gateway.warnings).toEqual([]);
    expect((await gateway.send('POST /dev/x', { body: nested(10) })).status).toBe(200);
    expect((await gateway.send('POST /dev/x', { body: nested(30) })).status).toBe(500);
    expect(gateway.traces.at(-1)?.reason).toContain('Validating this body takes more than 1000000 references');
  });

  it('with each recursion does the same', async () => {
    const twice = { anyOf: [ref('A'), ref('A')] };
    const gateway = gatewayFor(ref('A'), { A: { properties: { a: twice, end: { type: 'string' } } } });
    const nested = (levels: number, end: string) => `${'{"a":'.repeat(levels)}{"end":${end}}${'}'.repeat(levels)}`;
    expect((await gateway.send('POST /dev/x', { body: nested(60, '"ok"') })).status).toBe(200);
    expect((await gateway.send('POST /dev/x', { body: nested(5, '1') })).status).toBe(400);
    expect((await gateway.send('POST /dev/x', { body: nested(60, '1') })).status).toBe(500);
  });
});

it('a recursive model validates wide bodies and deep ones', async () => {
  const tree = {
    type: 'object',
    required: ['leaf'],
    properties: { leaf: {}, below: { type: 'array', items: ref('Tree') } },
  };
  const gateway = gatewayFor(ref('Tree'), { Tree: tree });
  const wide = `{"leaf":0,"below":[${Array(100_000).fill('{"leaf":1}').join()}]}`;
  const deep = `${'{"leaf":0,"below":['.repeat(500)}{"leaf":1}${']}'.repeat(500)}`;
  expect((await gateway.send('POST /dev/x', { body: wide })).status).toBe(200);
  expect((await gateway.send('POST /dev/x', { body: deep })).status).toBe(200);
  expect((await gateway.send('POST /dev/x', { body: deep.replace('"leaf":1', '"leaves":1') })).status).toBe(400);
});

it.each([
  [
    'items',
    { type: 'array', items: { type: 'string' } },
    `[${Array(1_000_000).fill('1').join()}]`,
    'instance type (integer)',
  ],
  [
    'members',
    { type: 'object', additionalProperties: { type: 'string' } },
    `{${Array.from({ length: 100_000 }, (_, index) => `"${'a'.repeat(60)}${index}":1`).join()}}`,
    'instance type (integer)',
  ],
])('reports the first error of a body with very many wrong %s', async (_what, schema, body, error) => {
  const gateway = gatewayFor(schema);
  expect((await gateway.send('POST /dev/x', { body })).status).toBe(400);
  expect(gateway.traces[0]?.reason?.split(error)).toHaveLength(2);
});

describe('uniqueItems', () => {
  it.each([
    ['[1, 2, "1", "2", null, "null", true, "true"]', 200],
    ['[1, 1.0]', 400],
    ['["a", "a"]', 400],
    ['[[1], ["1"], [[1]], "[1]"]', 200],
    ['[{"a": 1, "b": [2]}, {"b": [2], "a": 1}]', 400],
    ['[{"a": 1, "b": 2}, {"a": 2, "b": 1}]', 200],
    ['[{"a": {}}, {"a": []}, {"a": null}, {}]', 200],
  ])('finds %s as JSON Schema does: %i', async (body, status) => {
    const gateway = gatewayFor({ type: 'array', uniqueItems: true });
    expect((await gateway.send('POST /dev/x', { body })).status).toBe(status);
  });

  it('asks nothing when it is false', async () => {
    expect((await gatewayFor({ uniqueItems: false }).send('POST /dev/x', { body: '[1, 1]' })).status).toBe(200);
  });

  it('takes no longer for each of 500,000 items than for one', async () => {
    const body = `[${Array.from({ length: 500_000 }, (_, index) => index).join()}]`;
    const gateway = gatewayFor({ type: 'array', uniqueItems: true });
    expect((await gateway.send('POST /dev/x', { body })).status).toBe(200);
  });
});

it('the steps of patterns count together for one body', async () => {
  // The first alternative fails after some 2^18 attempts, the second matches.
  const gateway = gatewayFor({ type: 'array', items: { type: 'string', pattern: '^(a+)+$|!$' } });
  const slow = `${'a'.repeat(18)}!`;
  expect((await gateway.send('POST /dev/x', { body: JSON.stringify([slow]) })).status).toBe(200);
  expect((await gateway.send('POST /dev/x', { body: JSON.stringify(Array(1000).fill(slow)) })).status).toBe(500);
  expect(gateway.traces.at(-1)?.reason).toContain('The regular expressions take too many steps.');
});
