import { describe, expect, it } from 'vitest';
import { readDocument } from '../../lib/source/source-document.ts';

/** The place is that of the letter X in the text; the value has it at the line and column. */
function placeOfX(text: string, pointer = '/a') {
  const source = readDocument(text, 'api.yaml');
  const value = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], source.value);
  const before = String(value).split('X')[0] ?? '';
  const lines = before.split('\n');
  const { line, column } = source.locateWithin(pointer, lines.length, (lines.at(-1) ?? '').length + 1);
  return { line, column };
}

function expected(text: string) {
  const lines = (text.split('X')[0] ?? '').split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

describe('a place within a string', () => {
  it.each([
    ['a literal block', 'b: 1\na: |\n  one\n\n    two X\n  three\n'],
    ['a literal block with a header', 'a: |2- # why\n    one\n   X\n'],
    ['a folded block', 'a: >-\n  one two\n  three X four\n\n  five\n'],
    ['a plain string', 'a: one X two'],
    ['a plain string of several lines', 'a: one\n  two X\n  three'],
    ['single quotes', "a: 'it''s X'"],
    ['double quotes with escapes', 'a: "{\\n  \\"b\\": \\\\ \\u0041 X"'],
    ['double quotes with a continued line', 'a: "one\\\n  two X"'],
    ['JSON', '{\n "b": 1,\n "a": "{\\n\\"b\\": \\"X\\"}"\n}'],
  ])('is found in %s', (_style, text) => {
    expect(placeOfX(text)).toEqual(expected(text));
  });

  it('is found below a short-form function', () => {
    const text = 'a: !Sub |\n  one\n  X\n';
    expect(placeOfX(text, '/a/Fn::Sub')).toEqual(expected(text));
  });

  it('is that of the value where there is no string', () => {
    expect(readDocument('b: 1\na: [1]\n', 'api.yaml').locateWithin('/a', 3, 3)).toEqual({
      file: 'api.yaml',
      line: 2,
      column: 4,
    });
  });
});
