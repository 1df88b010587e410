// Source: API Gateway Developer Guide, "Set up a proxy integration with a proxy resource" (greedy variables); OpenAPI 3.0.3, "Path Templating".
import { expect, it } from 'vitest';
import { fillPath, pathSegments, pathVariables, segmentVariable } from '../../../lib/apigateway/read/path-template.ts';

it.each([
  ['/', [''], []],
  ['/streams', ['streams'], []],
  ['/streams/{stream-name}/record', ['streams', '{stream-name}', 'record'], [['stream-name', false]]],
  [
    '/{a}/{b}',
    ['{a}', '{b}'],
    [
      ['a', false],
      ['b', false],
    ],
  ],
  ['/a/{proxy+}', ['a', '{proxy+}'], [['proxy', true]]],
  ['/a/', ['a', ''], []],
  // A variable in a part of a segment is one that API Gateway does not take, and still a variable.
  ['/a-{b}', ['a-{b}'], [['b', false]]],
  ['/{a++}', ['{a++}'], [['a+', true]]],
  ['/{}', ['{}'], [['', false]]],
  ['/{a', ['{a'], []],
])('%s has its segments and its variables', (path, segments, variables) => {
  expect(pathSegments(path)).toEqual(segments);
  expect(pathVariables(path).map(({ name, isGreedy }) => [name, isGreedy])).toEqual(variables);
});

it.each([
  ['{a}', { name: 'a', isGreedy: false }],
  ['{a-b}', { name: 'a-b', isGreedy: false }],
  ['{proxy+}', { name: 'proxy', isGreedy: true }],
  ['a', undefined],
  ['', undefined],
  ['a-{b}', undefined],
  ['{a}{b}', undefined],
  ['{}', undefined],
])('the segment %s is the variable %j', (segment, variable) => {
  expect(segmentVariable(segment)).toEqual(variable);
});

it('puts values in the places of variables, as they are', () => {
  expect(fillPath('/a/{b}/{c+}', ({ name, isGreedy }) => (isGreedy ? 'x/y' : `$&${name}`))).toBe('/a/$&b/x/y');
});
