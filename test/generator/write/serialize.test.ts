import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments, visit } from 'yaml';
import { serialize } from '../../../generator/write/serialize.ts';

/** Strings that YAML 1.1 or 1.2 takes for something else when they stand without quotes, and other awkward ones. */
const LOOK_ALIKES = [
  '',
  ...'on On ON off yes no y N true False null Null ~ << = - ? : | > ,'.split(' '),
  ...'0o17 017 0x1F 0b101 1_000 1e3 1. .5 +1 -0 .inf -.INF .nan .NaN 12:30:00 190:20:30 1:30.5'.split(' '),
  ...'2012-10-17 2012-10-17T12:30:00Z --- ... #a &a *a %a @a `a` \'a\' "a" \\d{2} {a} [a] { ] a:'.split(' '),
  ...['2012-10-17 12:30:00 +1', '- a', '? a', 'a: b', 'a #b', '!Sub a', '--- a', "it's", ' a', 'a ', '\ta', 'a\t'],
  ...[
    'a\nb',
    'a\n',
    '\na',
    '\n',
    ' \n',
    '\n \n',
    ' \na',
    'a\n \nb',
    '  a\nb',
    'a\r\nb',
    '\u0000',
    '\u001b',
    '\ufeff',
    '\u{1f600}',
  ],
];

describe('serialize', () => {
  it.each(LOOK_ALIKES.map((text) => [JSON.stringify(text), text]))('keeps %s a string in both YAMLs', (_name, text) => {
    expectBothToRead({ value: text, list: [text], [text]: 'key' });
  });

  it.each([
    ['numbers, flags and null', { a: 1, b: -0.5, c: true, d: false, e: null, f: 1e21, g: 29_000 }],
    ['empty collections', { a: [], b: {}, c: [[], {}] }],
    ['names that look like numbers', { '200': 'a', '4(?!13)\\d{2}': 'b', default: 'c' }],
    ['VTL', { template: '#if("$a" != "")\n  "x": "$b.replaceAll("\\\\\'", "\'")"\n#end\n\n  ## c\n}' }],
    ['long text', { text: `${'some words and: more '.repeat(20)}end` }],
  ])('reads back %s in both YAMLs', (_name, value) => expectBothToRead(value));

  it('reads back any JSON in both YAMLs', () => {
    const value = fc.oneof(fc.jsonValue(), fc.string({ unit: fc.constantFrom(...'0123456789.:+-_eExobyYnN~<= \n#') }));
    fc.assert(
      fc.property(value, (any) => expectBothToRead({ any: withoutMinusZero(any) })),
      { numRuns: 500 },
    );
  });

  it('folds a string that is too long for its line, and no other', () => {
    const long = `${'words '.repeat(30)}end`;
    const text = serialize(
      { list: [{ description: long }, { description: 'short' }, { template: `${long}\nend` }] },
      '',
    );
    expect(text.match(/: [>|].*$/gm)).toEqual([': >-', ': |-']);
    for (const line of text.split('\n').slice(0, 6)) expect(line.length).toBeLessThanOrEqual(120);
    expectBothToRead({ list: [{ description: long }] });
  });

  it.each([
    ['two paragraphs', `${'words '.repeat(30)}end.\n\nNext: ${'words '.repeat(30)}end.`],
    ['a list', `${'words '.repeat(30)}end:\n\n- one\n- two\n\n  # three`],
    ['double spaces', `${'two  words '.repeat(30)}end`],
    ['one long word', 'w'.repeat(300)],
    ['a space at its end', `${'words '.repeat(30)}`],
    ['a newline at its end', `${'words '.repeat(30)}end\n`],
    ['a tab, and a line of one space', `a\tb\n \n${'words '.repeat(30)}end`],
  ])('reads back a long description with %s', (_what, description) => expectBothToRead({ a: [{ description }] }));

  it('says one value that stands twice twice, without an anchor', () => {
    const shared = { a: ['b'] };
    const [document] = parseAllDocuments(serialize({ first: shared, second: shared }, ''));
    const marks: string[] = [];
    visit(document ?? null, {
      Alias: (_key, node) => void marks.push(node.source),
      Node: (_key, node) => void ('anchor' in node && node.anchor && marks.push(node.anchor)),
    });
    expect(marks).toEqual([]);
    expect(document?.toJS()).toEqual({ first: shared, second: shared });
  });

  it('writes the comment above and several lines of text as they are', () => {
    expect(serialize({ a: '#set($x = 1)\n{\n}' }, 'One.\nTwo.')).toBe(
      '# One.\n# Two.\n\na: |-\n  #set($x = 1)\n  {\n  }\n',
    );
  });
});

/** JSON has -0, and writes it as 0. */
function withoutMinusZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function expectBothToRead(value: unknown): void {
  const text = serialize(value, 'A comment.');
  expect(parse(text, { version: '1.1' })).toEqual(value);
  expect(parse(text, { version: '1.2' })).toEqual(value);
}
