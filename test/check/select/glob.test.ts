import { expect, it } from 'vitest';
import { matchesGlob } from '../../../lib/check/select/glob.ts';

it.each([
  ['*.yaml', 'a.yaml', true],
  ['*.yaml', 'a/b.yaml', false],
  ['**/*.yaml', 'a.yaml', true],
  ['**/*.yaml', 'a/b/c.yaml', true],
  ['a/**', 'a/b/c.yaml', true],
  ['./a?.yaml', 'ab.yaml', true],
  ['a.yaml', 'aXyaml', false],
  ['a(1)+.yaml', 'a(1)+.yaml', true],
])('%s on %s is %s', (glob, path, expected) => {
  expect(matchesGlob(glob, path)).toBe(expected);
});
