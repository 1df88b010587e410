// Source: OpenAPI 3.0.3, "Path Item Object" and "Operation Object": the operation overrides a parameter of the same name and place.
import { expect, it } from 'vitest';
import { readParameters } from '../../../lib/apigateway/read/parameter.ts';

const ROOT = {
  components: {
    parameters: { Stream: { name: 'stream', in: 'path' }, Self: { $ref: '#/components/parameters/Self' } },
  },
};
const QUERY = { name: 'limit', in: 'query' };

/** `[in, name, required, pointer]` of each. */
function read(own: unknown, shared: unknown): unknown[] {
  return readParameters(ROOT, { get: { parameters: own }, parameters: shared }, '/i', 'get').map((one) => [
    one.in,
    one.name,
    one.isRequired,
    one.pointer,
  ]);
}

it.each([
  ['its own', [QUERY], undefined, [['query', 'limit', false, '/i/get/parameters/0']]],
  ['those of the path item', undefined, [QUERY], [['query', 'limit', false, '/i/parameters/0']]],
  [
    'its own rather than the same of the path item',
    [{ ...QUERY, required: true }],
    [{ name: 'a', in: 'header' }, QUERY],
    [
      ['header', 'a', false, '/i/parameters/0'],
      ['query', 'limit', true, '/i/get/parameters/0'],
    ],
  ],
  [
    'both where the place differs',
    [{ name: 'limit', in: 'header' }],
    [QUERY],
    [
      ['query', 'limit', false, '/i/parameters/0'],
      ['header', 'limit', false, '/i/get/parameters/0'],
    ],
  ],
  [
    'one behind a reference, at the place of the reference',
    [QUERY, { $ref: '#/components/parameters/Stream' }],
    undefined,
    [
      ['query', 'limit', false, '/i/get/parameters/0'],
      ['path', 'stream', true, '/i/get/parameters/1'],
    ],
  ],
  [
    'one of the path item that the operation overrides by reference',
    [{ $ref: '#/components/parameters/Stream' }],
    [{ name: 'stream', in: 'path', description: 'shared' }],
    [['path', 'stream', true, '/i/get/parameters/0']],
  ],
  [
    'a path parameter as required, whatever it says',
    [{ name: 'a', in: 'path', required: false }],
    undefined,
    [['path', 'a', true, '/i/get/parameters/0']],
  ],
  [
    'as optional what is required by something other than true',
    [{ ...QUERY, required: 'true' }],
    undefined,
    [['query', 'limit', false, '/i/get/parameters/0']],
  ],
  [
    'the place that the document gives, though nobody knows it',
    [{ name: 'a', in: 'body' }],
    undefined,
    [['body', 'a', false, '/i/get/parameters/0']],
  ],
  [
    'no parameter without a name or a place',
    [{ in: 'query' }, { name: 'a' }, { name: 5, in: 'query' }, null, 'a'],
    undefined,
    [],
  ],
  ['no parameter behind a reference in a circle', [{ $ref: '#/components/parameters/Self' }], undefined, []],
  ['no parameter where there is not a list', { 0: QUERY }, 'none', []],
])('lists %s', (_what, own, shared, expected) => {
  expect(read(own, shared)).toEqual(expected);
});
