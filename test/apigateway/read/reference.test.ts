// Source: OpenAPI 3.0.3, "Reference Object"; RFC 6901 (JSON Pointer), sections 3 and 6.
import { expect, it } from 'vitest';
import { followReference } from '../../../lib/apigateway/read/reference.ts';

const TARGET = { type: 'object' };
const CHAIN = Object.fromEntries(
  Array.from({ length: 60 }, (_, step) => [`c${step}`, step === 59 ? TARGET : { $ref: `#/c${step + 1}` }]),
);
const ROOT = {
  ...CHAIN,
  a: TARGET,
  'b/c': TARGET,
  'd~e': TARGET,
  'f g': TARGET,
  '100%': TARGET,
  list: ['text', TARGET],
  text: 'text',
  once: { $ref: '#/a' },
  twice: { $ref: '#/once' },
  circle: { $ref: '#/round' },
  round: { $ref: '#/circle' },
  self: { $ref: '#/self' },
};

it.each([
  ['#/a', '/a'],
  ['#/b~1c', '/b~1c'],
  ['#/d~0e', '/d~0e'],
  ['#/f%20g', '/f g'],
  ['#/b%7E1c', '/b~1c'],
  // Not a percent escape: it stands for itself.
  ['#/100%', '/100%'],
  ['#/list/1', '/list/1'],
  ['#/once', '/a'],
  ['#/twice', '/a'],
  // 49 steps; the 50th is one too many.
  ['#/c11', '/c59'],
])('%s ends at %s', (reference, pointer) => {
  expect(followReference(ROOT, { $ref: reference }, '/here')).toEqual({ value: TARGET, pointer });
});

it.each([
  '#/c10',
  '#/circle',
  '#/self',
  '#/text',
  '#/list',
  '#/list/0',
  '#/list/2',
  '#/list/length',
  '#/nothing',
  '#/toString',
  'other.yaml#/a',
  '/a',
  'a',
  '',
])('%j ends nowhere', (reference) => {
  expect(followReference(ROOT, { $ref: reference }, '/here')).toBeUndefined();
});

it.each([undefined, null, 'text', 5, [TARGET]])('%j is not an object that could be a reference', (value) => {
  expect(followReference(ROOT, value, '/here')).toBeUndefined();
});

it('leaves an object without a reference where it is', () => {
  expect(followReference(ROOT, TARGET, '/here')).toEqual({ value: TARGET, pointer: '/here' });
  expect(followReference(ROOT, { $ref: { type: 'string' } }, '/here')?.pointer).toBe('/here');
});

it('finds the whole document', () => {
  expect(followReference(ROOT, { $ref: '#' }, '/here')).toEqual({ value: ROOT, pointer: '' });
});
