import { describe, expect, it } from 'vitest';
import { resolveIntrinsics } from '../../../lib/apigateway/intrinsics/resolve-intrinsics.ts';
import { InputError } from '../../../lib/base/index.ts';

const SCOPE = {
  parameters: { 'AWS::Region': 'eu-west-1', 'AWS::Partition': 'aws', Stage: 'dev' },
  conditions: {
    IsDev: { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] },
    IsProd: { 'Fn::Not': [{ Condition: 'IsDev' }] },
    Both: { 'Fn::And': [{ Condition: 'IsDev' }, { Condition: 'IsProd' }] },
    Either: { 'Fn::Or': [{ Condition: 'IsDev' }, { Condition: 'IsProd' }] },
    Self: { 'Fn::Or': [{ Condition: 'Self' }, { Condition: 'Self' }] },
    Around: { 'Fn::Equals': [{ 'Fn::If': ['Around', 'a', 'b'] }, 'a'] },
    OfObjects: { 'Fn::Equals': [{ toString: null }, 'a'] },
    NoName: { Condition: { toString: null } },
    ...doubling(60),
    Endless: { 'Fn::Not': [{ Condition: 'Endless' }] },
  },
  mappings: { Sizes: { dev: { Shards: 1, Zones: ['a', 'b'] } } },
  resource: (id: string, attribute?: string) => (attribute === undefined ? id : `${id}#${attribute}`),
};

/** Conditions that each use the next one twice: 2 to the power of their number, unless each is decided once. */
function doubling(count: number): Record<string, unknown> {
  const names = Array.from({ length: count }, (_, index) => index);
  return Object.fromEntries(
    names.map((index) => [`Twice${index}`, { 'Fn::Or': Array(2).fill({ Condition: `Twice${index + 1}` }) }]),
  );
}

// CloudFormation User Guide, "Intrinsic function reference".
describe('an intrinsic function', () => {
  it.each([
    [{ Ref: 'Stage' }, 'dev'],
    [{ Ref: 'Stream' }, 'Stream'],
    [{ 'Fn::Sub': 'arn:${AWS::Partition}:x:${AWS::Region}:${Stage}' }, 'arn:aws:x:eu-west-1:dev'],
    [{ 'Fn::Sub': '${Role.Arn} ${!Literal} $plain ${ Stage }' }, 'Role#Arn ${Literal} $plain dev'],
    [{ 'Fn::Sub': ['${Name}/${Stage}', { Name: { Ref: 'Stream' } }] }, 'Stream/dev'],
    [{ 'Fn::GetAtt': ['Role', 'Arn'] }, 'Role#Arn'],
    [{ 'Fn::GetAtt': 'Nested.Outputs.Name' }, 'Nested#Outputs.Name'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, 'b']] }, 'a-dev-b'],
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'Shards'] }, 1],
    [{ 'Fn::FindInMap': ['Sizes', 'dev', 'Zones'] }, ['a', 'b']],
    [{ 'Fn::If': ['IsDev', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['IsProd', 'yes', { Ref: 'Stage' }] }, 'dev'],
    [{ 'Fn::If': ['Both', 1, 2] }, 2],
    [{ 'Fn::If': ['Either', 1, 2] }, 1],
    [{ 'Fn::If': ['Unknown', 1, 2] }, 2],
    [{ a: { 'Fn::If': ['IsProd', 1, { Ref: 'AWS::NoValue' }] }, b: 2 }, { b: 2 }],
    [
      [1, { Ref: 'AWS::NoValue' }, 2],
      [1, 2],
    ],
    // A schema may have members of these names.
    [{ properties: { Ref: { type: 'string' } } }, { properties: { Ref: { type: 'string' } } }],
    [
      { Ref: 'Stage', more: 1 },
      { Ref: 'Stage', more: 1 },
    ],
    ['${Stage}', '${Stage}'],
    [null, null],
  ])('%j resolves to %j', (value, expected) => {
    expect(resolveIntrinsics(value, SCOPE)).toEqual({ value: expected, unresolved: [] });
  });

  it.each(['Endless', 'Self', 'Around', 'OfObjects', 'NoName', 'Twice0'])('with the condition %s ends', (name) => {
    expect(resolveIntrinsics({ 'Fn::If': [name, 'a', 'b'] }, SCOPE).value).toMatch(/^[ab]$/);
  });

  it('with names that every object has means names like others', () => {
    const value = [{ Ref: 'constructor' }, { 'Fn::Sub': '${toString}' }, { 'Fn::If': ['valueOf', 1, 2] }];
    expect(resolveIntrinsics(value, SCOPE).value).toEqual(['constructor', 'toString', 2]);
  });

  it('of a megabyte of openings is read once, not once for each', () => {
    const text = '${'.repeat(500_000);
    expect(resolveIntrinsics({ 'Fn::Sub': text }, SCOPE).value).toBe(text);
  });

  it.each([
    [{ 'Fn::ImportValue': 'x' }, 'Fn::ImportValue cannot be resolved here; an empty string is used instead.'],
    [{ 'Fn::Sub': [1] }, 'Fn::Sub is not written as CloudFormation expects it; an empty string is used instead.'],
    [{ 'Fn::Join': 'x' }, 'Fn::Join is not written as CloudFormation expects it; an empty string is used instead.'],
    [
      { 'Fn::GetAtt': ['x'] },
      'Fn::GetAtt is not written as CloudFormation expects it; an empty string is used instead.',
    ],
    [
      { 'Fn::Join': ['', [{ toString: null }]] },
      'Fn::Join is not written as CloudFormation expects it; an empty string is used instead.',
    ],
    [
      { 'Fn::GetAtt': ['x', { toString: null }] },
      'Fn::GetAtt is not written as CloudFormation expects it; an empty string is used instead.',
    ],
    [{ 'Fn::GetAtt': 1 }, 'Fn::GetAtt is not written as CloudFormation expects it; an empty string is used instead.'],
    [{ 'Fn::If': ['a'] }, 'Fn::If is not written as CloudFormation expects it; an empty string is used instead.'],
  ])('%j is reported, with its place', (value, message) => {
    expect(resolveIntrinsics({ a: [value] }, SCOPE)).toEqual({
      value: { a: [''] },
      unresolved: [{ pointer: '/a/0', message }],
    });
  });

  it('leaves the value it was given as it was', () => {
    const value = { a: { Ref: 'Stage' } };
    resolveIntrinsics(value, SCOPE);
    expect(value).toEqual({ a: { Ref: 'Stage' } });
  });
});

describe('functions within functions', () => {
  const nested = (levels: number, make: (inner: unknown) => unknown): unknown =>
    levels === 0 ? 'x' : make(nested(levels - 1, make));
  const sub = (inner: unknown) => ({ 'Fn::Sub': ['${a}'.repeat(10), { a: inner }] });
  const join = (inner: unknown) => ({ 'Fn::Join': ['', Array(10).fill(inner)] });

  it('are resolved from the inside out', () => {
    expect(resolveIntrinsics(nested(3, sub), SCOPE).value).toBe('x'.repeat(1000));
  });

  // Ten to the power of the levels: eight are 100 million characters, of which 16,777,216 are allowed.
  it.each([
    ['eight levels', nested(8, sub)],
    ['forty levels', nested(40, sub)],
  ])('are refused when they make too much text: %s', (_what, value) => {
    expect(() => resolveIntrinsics(value, SCOPE)).toThrow(InputError);
    expect(() => resolveIntrinsics(value, SCOPE)).toThrow(/make more than 16777216 characters/);
  });

  it('are refused when Fn::Join makes too much text', () => {
    const long = 'x'.repeat(1_000_000);
    expect(() => resolveIntrinsics(join(join(long)), SCOPE)).toThrow(InputError);
  });
});
