// The codes of the rules have one grammar, which lib/check/rule/rule.ts describes: the subject, then the mistake.
import { describe, expect, it } from 'vitest';
import { MISTAKES } from '../../lib/check/rule/rule.ts';
import { RULES } from '../../lib/check/rules/index.ts';

const codes = RULES.map(({ code }) => code);

describe('a rule code', () => {
  it.each(codes)('%s is a subject and a mistake in kebab-case', (code) => {
    expect(code).toMatch(new RegExp(`^[a-z]+(-[a-z]+)*-(${MISTAKES.join('|')})$`));
  });

  it('is the code of one rule', () => {
    expect(codes).toEqual([...new Set(codes)]);
  });
});

it.each(MISTAKES)('some code ends in %s', (mistake) => {
  expect(codes.filter((code) => code.endsWith(`-${mistake}`))).not.toEqual([]);
});
