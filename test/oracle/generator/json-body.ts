// Request bodies: JSON with every spelling of numbers, strings and whitespace, and sometimes something else.
import fc from 'fast-check';

/** Member names that the generated paths and properties ask for, too; some are traps of the host languages. */
export const KEYS = [
  'a',
  'b',
  'c',
  'str',
  'list',
  'map',
  'int',
  'part-key',
  'a b',
  'size',
  'toString',
  '__proto__',
  '10',
  '9',
  'é',
] as const;

const NUMBERS = [
  ...[
    '0',
    '1',
    '2',
    '3',
    '-1',
    '42',
    '-0',
    '0.5',
    '1.0',
    '1.10',
    '1.5',
    '-0.0',
    '100',
    '1e2',
    '1E-7',
    '1e5',
    '1e21',
    '2147483647',
  ],
  ...[
    '2147483648',
    '-2147483649',
    '9223372036854775807',
    '9223372036854775808',
    '1.679520584772E9',
    '3.141592653589793238',
    '0.00001',
  ],
  ...[
    '123456789012345678901234567890',
    '12345678.0',
    '5e-324',
    '1.0000000000000000000000001',
    '123456789.125',
    '0.1',
    '1e400',
  ],
];

const number = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.integer().map(String),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map(String),
);

const characters = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '',
      'a',
      'b',
      'abc',
      'Hello, World',
      '1',
      '5',
      'true',
      'x,y,,z',
      'it\'s "q"',
      '<a/b>',
      'a\\b',
      '$s #end ${x}',
      'null',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

const string = fc
  .tuple(characters, fc.boolean())
  .map(([value, escaped]) => (escaped ? unicodeEscapes(value) : JSON.stringify(value)));

const space = fc.constantFrom('', '', '', ' ', '\n  ');

const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 4, arbitrary: string },
    { weight: 4, arbitrary: number },
    { weight: 2, arbitrary: fc.constantFrom('null', 'true', 'false', '[]', '{}') },
    { weight: 3, arbitrary: list(tie('json')) },
    { weight: 4, arbitrary: object(tie('json')) },
  ),
}));

export const jsonText = json;

/** An object most of the time, whose members have the kind their names promise; else any JSON, no body, or text. */
export const body: fc.Arbitrary<string | null> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(promised(), fc.array(member(json), { maxLength: 3 }))
      .map(([first, more]) => `{${[...first, ...more].join(',')}}`),
  },
  { weight: 3, arbitrary: json },
  { weight: 1, arbitrary: fc.constantFrom(null, '', 'plain text', '<html>', 'null') },
);

function promised(): fc.Arbitrary<string[]> {
  return fc.tuple(
    string.map((value) => `"str":${value}`),
    list(json).map((value) => `"list":${value}`),
    object(json).map((value) => `"map": ${value}`),
    number.map((value) => `"int":${value}`),
    fc.array(object(fc.oneof(string, json)), { maxLength: 3 }).map((values) => `"records":[${values.join(',')}]`),
  );
}

function member(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...KEYS), space, value, space)
    .map(([key, before, inner, after]) => `${JSON.stringify(key)}:${before}${inner}${after}`);
}

function object(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(member(value), { maxLength: 4 }).map((members) => `{${members.join(',')}}`);
}

function list(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.array(value, { maxLength: 4 }), space).map(([items, gap]) => `[${items.join(`,${gap}`)}]`);
}

function unicodeEscapes(value: string): string {
  const unit = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `"${value.split('').map(unit).join('')}"`;
}
