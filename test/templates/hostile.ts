// Input as an attacker would write it: whatever could end a string, begin a member, run as VTL or upset an encoder.
import fc from 'fast-check';

const FRAGMENTS = [
  ...['"', "'", '\\', '\\"', "\\'", '\\\\', '\\u0022', '\\n', '`', '/', '</script>', '{', '}', '[', ']', ',', ':'],
  ...[
    '","StreamName":"evil',
    '"}],"StreamName":"evil"}',
    '": null, "PartitionKey": "',
    '{"a":1}',
    '[1]',
    'null',
    'true',
    '12',
    '-1.5e3',
    '""',
  ],
  ...[
    '$',
    '#',
    '$util.urlDecode("%22")',
    '$input.body',
    '${x}',
    '$!{x}',
    '#end',
    '#set($x = 1)',
    '#stop',
    '##',
    '#*',
    ']]#',
    '#[[',
    '$context',
  ],
  ...[
    '\u0000',
    '\u0001',
    '\b',
    '\t',
    '\n',
    '\r',
    '\f',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\uffff',
  ],
  ...[
    '\ud800',
    '\udfff',
    '\ude00\ud83d',
    '😀',
    '𝒜',
    'é',
    'e\u0301',
    '%22',
    '%00',
    '+',
    '&',
    '=',
    '$1',
    '\\$0',
    'shardId-000000000001',
    '123456789012',
  ],
];

/** Text of such fragments and of any characters; one in a few hundred is very long. */
export const hostileText = fc.oneof(
  { weight: 300, arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 100, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 50, arbitrary: fc.constantFrom('', ' ', 'a', '0', 'false', 'null') },
  { weight: 1, arbitrary: fc.constantFrom(...FRAGMENTS).map((part) => part.repeat(20_000)) },
);

const wellFormedText = hostileText.map((text) => text.replace(/\p{Surrogate}/gu, ''));

/** Any JSON value, hostile in every string and member name. Names are well-formed: two could meet in one `?` otherwise. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: hostileText },
    {
      weight: 2,
      arbitrary: fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    },
    { weight: 1, arbitrary: fc.constantFrom(null, true, false, '', 0) },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(wellFormedText, tie('value'), { maxKeys: 3 }) },
  ),
})).value;

/** Parameters by place: each of the given names, some absent, and hostile names beside them. */
export function hostileParams(names: readonly string[]): fc.Arbitrary<ReadonlyMap<string, string>> {
  const named = fc.array(fc.tuple(fc.constantFrom(...names), hostileText), { maxLength: 2 * names.length });
  const others = fc.array(fc.tuple(hostileText, hostileText), { maxLength: 2 });
  return fc.tuple(others, named).map((entries) => new Map(entries.flat()));
}
