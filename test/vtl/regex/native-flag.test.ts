// JavaScript reads a translated pattern alike with both flags, where the quick one is chosen.
import { expect, it } from 'vitest';
import { nativeFlag, nativeSource } from '../../../lib/vtl/regex/native-regex.ts';
import { parseRegex } from '../../../lib/vtl/regex/parse-regex.ts';

/** Every character to U+2FFF, lone surrogates, and characters beyond U+FFFF. */
const CHARACTERS = [
  ...Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)),
  ...['\ud800', '\udbff', '\udc00', '\udfff', '\uffff', '😀', '𝒳', '\u{10ffff}'],
];

it.each([
  ['[\\r\\n]+', 'u'],
  ["\\\\'", 'u'],
  ['(?<![0-9-])[0-9]{12}(?![0-9])', 'u'],
  ['[\\[\\]&|~-]', 'u'],
  ['[a-z-]', 'u'],
  ['\\d+\\.\\d+', 'u'],
  ['.', 'u'],
  ['^[+/=]?$', 'u'],
  // Classes within classes, operations on them, and properties.
  ['[a-z&&[^aeiou]]', 'v'],
  ['[\\d_]', 'v'],
  ['[^\\s,]', 'v'],
  ['[^a-z&&]', 'v'],
  ['\\p{L}', 'v'],
  ['\\P{Lu}', 'v'],
  ['(?i)a', 'v'],
])('%s has the flag %s', (pattern, flag) => {
  const source = nativeSource(parseRegex(pattern).root);
  expect(nativeFlag(source)).toBe(flag);
  if (flag === 'v') return;
  const [quick, sets] = [new RegExp(source, 'u'), new RegExp(source, 'v')];
  const differs = CHARACTERS.flatMap((one) => [one, `a${one}`, `${one}1`]).filter(
    (text) => String(quick.exec(text)) !== String(sets.exec(text)),
  );
  expect(differs).toEqual([]);
});
