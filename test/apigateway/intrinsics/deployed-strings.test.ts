import { describe, expect, it } from 'vitest';
import { deployedStrings } from '../../../lib/apigateway/intrinsics/deployed-strings.ts';

describe('the strings of a value that only the deployment knows', () => {
  it.each([
    ['a string', 'a $b', [{ path: [], text: 'a $b' }]],
    [
      'variables that import replaces',
      '${AWS::Region}-${AWS::Partition} ${a}',
      [{ path: [], text: '11111111111111-11111111111111111 ${a}' }],
    ],
    ['Fn::Sub', { 'Fn::Sub': 'a ${Bc} ${D.Arn}' }, [{ path: ['Fn::Sub'], text: 'a 11111 11111111' }]],
    [
      'Fn::Sub with names of its own',
      { 'Fn::Sub': ['${A} ${B}', { A: 'x', B: { Ref: 'C' } }] },
      [{ path: ['Fn::Sub', 0], text: 'x 1111' }],
    ],
    ['an escaped name', { 'Fn::Sub': '"${!a}"' }, [{ path: ['Fn::Sub'], text: '"${a}"' }]],
    [
      'Fn::Join',
      { 'Fn::Join': ['-', ['a', { Ref: 'B' }, { 'Fn::Sub': '${C}' }]] },
      [{ path: ['Fn::Join'], text: 'a-111-1111' }],
    ],
    ['nothing but a name', { Ref: 'A' }, []],
  ])('are found in %s', (_what, value, expected) => {
    expect(deployedStrings(value).map(({ path, text }) => ({ path, text }))).toEqual(expected);
  });

  it('are one for each branch of Fn::If', () => {
    const value = { 'Fn::If': ['A', 'x', { 'Fn::If': ['B', { 'Fn::Sub': 'y' }, { Ref: 'AWS::NoValue' }] }] };
    expect(deployedStrings(value).map(({ path, text }) => [path.join('/'), text])).toEqual([
      ['Fn::If/1', 'x'],
      ['Fn::If/2/Fn::If/1/Fn::Sub', 'y'],
    ]);
  });

  it('keep the places of what follows a name', () => {
    const text = '{"a": "${Name}",\n "b": ${AWS::Region}, "c": 1}';
    const [found] = deployedStrings({ 'Fn::Sub': text });
    expect(found?.text.length).toBe(text.length);
    expect(found?.text.indexOf('"c"')).toBe(text.indexOf('"c"'));
  });
});
