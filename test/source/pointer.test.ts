import { describe, expect, it } from 'vitest';
import { pointer, pointerPath } from '../../lib/source/pointer.ts';

describe('JSON pointers', () => {
  // Examples of RFC 6901, section 5.
  it.each([
    [[], ''],
    [['foo', 0], '/foo/0'],
    [[''], '/'],
    [['a/b'], '/a~1b'],
    [['m~n'], '/m~0n'],
  ] as const)('%j is written %j', (path, text) => {
    expect(pointer(...path)).toBe(text);
    expect(pointerPath(text)).toEqual(path.map(String));
  });
});
