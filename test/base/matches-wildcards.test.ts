// The wildcards of IAM, compared with a regular expression, which takes long only for patterns of many `*`.
import { expect, it } from 'vitest';
import { matchesWildcards } from '../../lib/base/matches-wildcards.ts';

// IAM User Guide, "Using wildcards in resource ARNs".
it.each([
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['*/PUT/streams/*/record', 'prod/PUT/streams/a/record', true],
  ['*/PUT/*', 'prod/PUT/a/b', true],
  ['*/record', 'prod/PUT/a/records', false],
  ['a.c', 'abc', false],
])('the pattern "%s" and "%s": %s', (pattern, text, expected) => {
  expect(matchesWildcards(pattern, text)).toBe(expected);
});

it('agrees with a regular expression on every pattern and string of up to four of a few characters', () => {
  const strings = (alphabet: string): string[] => {
    const all = [''];
    for (const one of all) if (one.length < 4) all.push(...[...alphabet].map((character) => one + character));
    return all;
  };
  const values = strings('ab');
  for (const pattern of strings('ab*?')) {
    const expression = new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*')}$`);
    expect([pattern, values.filter((text) => matchesWildcards(pattern, text))]).toEqual([
      pattern,
      values.filter((text) => expression.test(text)),
    ]);
  }
});

it('ends for thousands of wildcards', () => {
  expect(matchesWildcards('*a'.repeat(5000), `${'a'.repeat(4999)}b`)).toBe(false);
});
