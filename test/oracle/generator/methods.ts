// The methods that templates call on values, with arguments that mostly fit.
import fc from 'fast-check';

type Arbitraries = {
  readonly string: fc.Arbitrary<string>;
  readonly number: fc.Arbitrary<string>;
  readonly any: fc.Arbitrary<string>;
  readonly list: fc.Arbitrary<string>;
};

export const REGEXES = [
  ...[
    'a',
    'b+',
    '[a-z]+',
    '[^a-zA-Z0-9]',
    '(\\w)(\\w)',
    '\\d+',
    '.',
    '^.',
    '.$',
    '\\s*',
    '(?i)HELLO',
    'l|o',
    '[0-9]{2,3}',
    '',
    'x*',
    '\\.',
    ',',
    ', ?',
  ],
  ...[
    '(?<![0-9-])[0-9]{12}(?![0-9])',
    '^.*#',
    "\\\\'",
    '\\\\',
    '"',
    '[\\s,]+',
    '\\bW',
    '(l+)(o)?',
    '\\W',
    '[[a-c]&&[^b]]',
    '\\p{L}',
    '\\p{Lu}',
    '(?s).*',
  ],
];
const REPLACEMENTS = ['', 'x', '$0', '$1', '<$0>', '\\$', '\\\\', "'", '-', '$1$0', '\\x'];

const single = (values: readonly string[]) =>
  fc.constantFrom(...values.map((value) => `'${value.replaceAll("'", "''")}'`));
const regex = single(REGEXES);
const replacement = single(REPLACEMENTS);
const size = fc.constantFrom('0', '0', '1', '1', '2', '3', '5', '-1', '99');

/** A call on a String, a List, a Map or a number, from `.name(` to `)`; one in ten is a call of another type's. */
export function methodCalls({ string, number, any, list }: Arbitraries) {
  const call = (name: string, ...args: fc.Arbitrary<string>[]) =>
    fc.tuple(...args).map((given) => `.${name}(${given.join(', ')})`);
  const key = fc.oneof(
    fc.constantFrom("'a'", "'b'", '"c"', "'str'", "'list'", "'part-key'", "'missing'", '"a b"'),
    string,
  );
  // No hashCode: that of a #define block is another in every JVM.
  const onAny = fc.oneof(
    call('toString'),
    call('equals', any),
    call('nope', any),
    fc.constantFrom('.class', '.nope', '.empty'),
  );
  const onString = fc.oneof(
    fc.oneof(call('length'), call('isEmpty'), call('trim'), call('toUpperCase'), call('toLowerCase')),
    fc.oneof(
      call('substring', size),
      call('substring', size, size),
      call('charAt', size),
      call('indexOf', string),
      call('lastIndexOf', string),
      call('indexOf', string, size),
    ),
    fc.oneof(call('contains', string), call('startsWith', string), call('endsWith', string), call('concat', string)),
    fc.oneof(call('equals', any), call('equalsIgnoreCase', string), call('compareTo', string), call('matches', regex)),
    fc.oneof(
      call('replace', string, string),
      call('replaceAll', regex, replacement),
      call('replaceFirst', regex, replacement),
    ),
    fc.oneof(
      call('split', regex).map((split) => `${split}.size()`),
      call('split', regex).map((split) => `${split}[0]`),
    ),
  );
  const onList = fc.oneof(
    fc.oneof(call('size'), call('isEmpty'), call('get', size), call('contains', any), call('indexOf', any)),
    fc.oneof(
      call('add', any),
      call('set', size, any),
      call('remove', size),
      call('addAll', list),
      call('subList', size, size),
      call('clear'),
      call('containsAll', list),
    ),
    size.map((at) => `[${at}]`),
  );
  const onMap = fc.oneof(
    fc.oneof(call('size'), call('isEmpty'), call('get', key), call('containsKey', key), call('containsValue', any)),
    fc.oneof(
      call('put', key, any),
      call('remove', key),
      call('keySet'),
      call('values'),
      call('entrySet'),
      call('getOrDefault', key, any),
      call('clear'),
    ),
    fc.constantFrom('.a', '.b', '.str', '.list', '.part-key', '.a.b', '.size', '.list[0]', '.records'),
    key.map((name) => `[${name}]`),
  );
  const onNumber = fc.oneof(
    call('toString'),
    call('intValue'),
    call('longValue'),
    call('doubleValue'),
    call('equals', number),
    call('compareTo', number),
  );
  const mostly = (own: fc.Arbitrary<string>) =>
    fc.oneof(
      { weight: 17, arbitrary: own },
      { weight: 1, arbitrary: onAny },
      { weight: 1, arbitrary: fc.oneof(onString, onList, onMap, onNumber) },
    );
  return {
    string: mostly(onString),
    list: mostly(onList),
    map: mostly(onMap),
    number: mostly(onNumber),
    any: fc.oneof(onString, onList, onMap, onNumber, onAny),
  };
}
