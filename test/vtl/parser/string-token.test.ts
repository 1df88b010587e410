import { describe, expect, it } from 'vitest';
import { endOfString } from '../../../lib/vtl/parser/string-token.ts';

// Every row was tried on Apache Velocity 1.7, as the argument of a method or the value of a #set.
describe('a string literal', () => {
  it.each([
    ['"a" "b"', '"a"'],
    ["'a' 'b'", "'a'"],
    ['"" x', '""'],
    ['"a""b" c', '"a""b"'],
    ["'it''s' c", "'it''s'"],
    ['"a"")', '"a"'],
    ['"\\", "b"', '"\\"'],
    ['"\\\\", "b"', '"\\\\"'],
    ["'\\' x", "'\\'"],
    ['"\'" \'"\'', '"\'"'],
    ['"a\nb"', '"a\nb"'],
  ])('at the start of %j is %j', (text, literal) => {
    expect(text.slice(0, endOfString(text, 0))).toBe(literal);
  });

  it.each(['"', "'", '"a', '\'a"'])('%j has no end', (text) => expect(endOfString(text, 0)).toBe(-1));

  it('costs linear time when it has no end', () => {
    expect(endOfString(`"${'a'.repeat(100_000)}`, 0)).toBe(-1);
    expect(endOfString(`"${'a""'.repeat(30_000)}`, 0)).toBe(90_000);
  });

  it('begins where it is looked for', () => expect(endOfString('a "b" c', 2)).toBe(5));
});
