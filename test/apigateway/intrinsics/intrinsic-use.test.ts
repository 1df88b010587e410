// Source: CloudFormation User Guide, "Intrinsic function reference": the long form is one key with its argument.
import { expect, it } from 'vitest';
import { isIntrinsic, listIntrinsics } from '../../../lib/apigateway/intrinsics/intrinsic-use.ts';

it.each([
  [{ Ref: 'Stage' }, true],
  [{ 'Fn::Sub': '${A}' }, true],
  [{ 'Fn::Unheard': 1 }, true],
  [{ Ref: { type: 'string' } }, true],
  [{ Ref: 'Stage', more: 1 }, false],
  [{ ref: 'Stage' }, false],
  [{ $ref: '#/a' }, false],
  [{}, false],
  [['Ref'], false],
  ['Ref', false],
  [null, false],
])('%j counts as an intrinsic: %j', (value, expected) => {
  expect(isIntrinsic(value)).toBe(expected);
});

it('lists intrinsics anywhere, the outer before those in its argument, with their places', () => {
  const sub = { 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] };
  expect(listIntrinsics({ a: [1, sub], 'b/c': { Ref: 'D' }, e: { Ref: 'F', g: 1 } })).toEqual([
    { pointer: '/a/1', name: 'Fn::Sub', argument: sub['Fn::Sub'] },
    { pointer: '/a/1/Fn::Sub/1/A', name: 'Ref', argument: 'B' },
    { pointer: '/b~1c', name: 'Ref', argument: 'D' },
  ]);
});
