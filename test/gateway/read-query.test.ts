// Query strings as API Gateway reads them.
import { expect, it } from 'vitest';
import { readQuery } from '../../lib/gateway/http/request-parts.ts';

it.each([
  [
    'a=1&b=2;c=3',
    [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ],
  ],
  ['filter{receipt}=1', [['filterreceipt', '1']]],
  ['a={x|y}', [['a', 'xy']]],
  ['a=%7Bx%7Cy%7D', [['a', '{x|y}']]],
])('%s', (raw, pairs) => {
  expect(readQuery(raw)).toEqual(pairs);
});
