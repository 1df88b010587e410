// The table of lexical states: the lexer tries a rule at the characters that the rule's matches can begin with, and at no others.
import { expect, it } from 'vitest';
import { type LexicalRule, lexicalRules, STATES } from '../../../lib/vtl/parser/lexical-states.ts';

const CODES = Array.from({ length: 129 }, (_, code) => code);
/** What follows the first character in some match of each rule. */
const REST = [
  '',
  'rue',
  'alse',
  'nd',
  'r',
  'f',
  'lseif',
  'lse',
  't',
  'e',
  '=',
  '&',
  '|',
  '.',
  '.5',
  '1',
  '[[',
  '*',
  '#',
];
const MORE = [
  '$',
  '$!',
  '.a',
  '#a',
  '#set(',
  'set (',
  '{set} (',
  'if}',
  'end}',
  'else}',
  'elseif}',
  'a}',
  ']#',
  ']',
  '\n',
  'a',
  '"',
  "'",
];

it.each(STATES)('offers every rule that matches in the state %s', (state) => {
  const all = new Set<LexicalRule>(CODES.flatMap((code) => lexicalRules(state, code)));
  const missed = CODES.flatMap((code) =>
    [...REST, ...MORE].flatMap((rest) => {
      const text = String.fromCharCode(code) + rest;
      return [...all].filter((rule) => rule.match(text, 0) > 0 && !lexicalRules(state, code).includes(rule));
    }),
  );
  expect(missed.map(({ kind }) => kind)).toEqual([]);
});

it('offers all characters beyond ASCII the same rules', () => {
  for (const state of STATES) expect(lexicalRules(state, 0x1f600)).toEqual(lexicalRules(state, 0xe9));
});
