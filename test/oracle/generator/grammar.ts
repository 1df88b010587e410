// The grammar of templates: text, references, expressions and directives, each built from the others.
import fc from 'fast-check';
import { jsonText } from './json-body.ts';
import { jsonPath } from './json-path.ts';
import { methodCalls } from './methods.ts';
import { comment, gap, literal, optionalWhitespace, text, whitespace } from './text.ts';

type Rules = {
  /** A reference without its `$`: `name.property.method('x')[0]`. */
  path: string;
  reference: string;
  /** What is allowed as an argument, an index, an operand or in a list. */
  operand: string;
  stringOperand: string;
  numberOperand: string;
  listOperand: string;
  expression: string;
  item: string;
  block: string;
};

/** Variables whose kind the prelude of a template fixes (`bound` is small and never assigned, as ranges may be long); `a` to `c` and `item` hold anything or nothing. */
export const VARIABLES = { string: 's', list: 'l', map: 'm', number: 'n', json: 'j', bound: 'k' } as const;

const weighted = (
  choices: readonly [number, fc.Arbitrary<string>][],
  depth?: { depthIdentifier: fc.DepthIdentifier; maxDepth: number },
) => fc.oneof({ depthSize: 'small', ...depth }, ...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
const join = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((values) => values.join(''));

const free = fc.constantFrom('a', 'b', 'c', 'item', 'missing', 'part-key');
const integer = fc.oneof(
  fc.integer({ min: -3, max: 9 }).map(String),
  fc.constantFrom('0', '1', '10', '2147483647', '2147483648', '9223372036854775807', '007'),
);
const decimal = fc.constantFrom('1.0', '0.5', '.5', '2.50', '1.5e3', '100.0', '-1.5', '1e-5', '12345678.9');
const singleQuoted = fc
  .constantFrom('a', 'b', '', 'abc', 'Hello, World', '1', '$s', "it''s", '\\n', '#end', ' x ', 'é', '😀', '"q"', '\\\\')
  .map((inner) => `'${inner}'`);

const depthIdentifier = fc.createDepthIdentifier();
const depth = { depthIdentifier, maxDepth: 7 };

export const { block } = fc.letrec<Rules>((tie) => {
  const reference = tie('reference');
  const operand = tie('operand');
  const expression = tie('expression');
  const inner = tie('block');
  const methods = methodCalls({
    string: tie('stringOperand'),
    number: tie('numberOperand'),
    any: operand,
    list: tie('listOperand'),
  });
  const quotedPath = jsonPath.map((path) => (path.includes("'") ? `"${path.replaceAll('"', '""')}"` : `'${path}'`));
  const chain = (base: fc.Arbitrary<string>, step: fc.Arbitrary<string>) =>
    weighted([
      [4, base],
      [8, join(base, step)],
      [1, join(base, step, methods.any)],
    ]);

  const onString = chain(
    weighted([
      [5, fc.constant(VARIABLES.string)],
      [
        2,
        fc.constantFrom(
          "input.path('$.str')",
          "input.params('q')",
          "input.params('X-A')",
          'input.body',
          'context.requestId',
          'stageVariables.v',
        ),
      ],
      [2, join('input.json(', quotedPath, ')')],
      [3, join('util.', fc.constantFrom('escapeJavaScript', 'base64Encode', 'urlEncode'), '(', operand, ')')],
      [
        1,
        join(
          'util.',
          fc.constantFrom('urlDecode', 'base64Decode'),
          '(',
          fc.constantFrom("'a%20b+c'", "'YWJj'", "''", "'w6k='", "'%C3%A9'", '$s'),
          ')',
        ),
      ],
      [1, join('util.urlDecode($util.urlEncode(', operand, '))')],
    ]),
    methods.string,
  );
  const onList = chain(
    weighted([
      [4, fc.constant(VARIABLES.list)],
      [2, fc.constant("input.path('$.list')")],
      [1, fc.constant("input.path('$.records')")],
    ]),
    methods.list,
  );
  const onMap = chain(
    weighted([
      [4, fc.constantFrom(VARIABLES.map, VARIABLES.json)],
      [
        2,
        fc.constantFrom(
          "input.path('$')",
          "input.path('$.map')",
          'input.params()',
          'input.params().querystring',
          'input.params().header',
          'stageVariables',
        ),
      ],
      [1, jsonText.filter((json) => !json.includes("'")).map((json) => `util.parseJson('${json}')`)],
    ]),
    methods.map,
  );
  const onNumber = chain(
    weighted([
      [4, fc.constant(VARIABLES.number)],
      [2, fc.constant("input.path('$.int')")],
      [1, fc.constant('foreach.index')],
      [1, fc.constant('context.requestTimeEpoch')],
    ]),
    methods.number,
  );
  const loop = fc.constantFrom(
    'foreach.index',
    'foreach.count',
    'foreach.hasNext',
    'foreach.first',
    'foreach.last',
    'foreach.parent.index',
    'velocityCount',
    'velocityHasNext',
  );

  const list = fc
    .array(fc.tuple(gap, operand), { maxLength: 3 })
    .map((items) => `[${items.map((item) => item.join('')).join(',')}]`);
  const rangeEnd = fc.oneof(fc.integer({ min: -3, max: 5 }).map(String), fc.constant(`$${VARIABLES.bound}`));
  const range = fc.tuple(rangeEnd, gap, rangeEnd).map(([from, space, to]) => `[${from}${space}..${space}${to}]`);
  const mapKey = fc.oneof(fc.constantFrom('"a"', "'b'", '"c"', '"part-key"', "'10'", "'9'", '$s'), operand);
  const map = fc
    .array(fc.tuple(gap, mapKey, gap, operand), { maxLength: 3 })
    .map(
      (entries) =>
        `{${entries.map(([before, key, after, value]) => `${before}${key}${after}:${after}${value}`).join(',')}}`,
    );
  const doubleQuoted = weighted(
    [
      [4, fc.constantFrom('', 'a', 'b', 'abc', "it's", '""', '$s', '$', '#', '\\', 'a#b', '$5', 'é')],
      [3, join(fc.constantFrom('', 'x', '<'), reference, fc.constantFrom('', 'y', '-z', '.'))],
      [1, inner.map((template) => template.replaceAll('"', '""'))],
    ],
    depth,
  ).map((content) => `"${content}"`);

  const binary = (operators: readonly string[]) =>
    join(expression, gap, fc.constantFrom(...operators), gap, expression);
  const condition = weighted([
    [3, expression],
    [3, join(operand, ' ', fc.constantFrom('==', '!=', '==', '<', '>', 'eq', 'ne'), ' ', operand)],
    [1, fc.constantFrom('true', 'false')],
  ]);
  const line = fc.constantFrom('', '', '\n', '\n', ' ', '\n  ', '  \n', '\r\n');
  const target = weighted([
    [6, fc.constantFrom('a', 'b', 'c', 's', 'n', 'l', 'm')],
    [2, fc.constantFrom('m.a', 'm.b.c', 'm["k"]', 'l[0]', 'a.b', 'j.str', 'm.part-key')],
    [1, join('m[', operand, ']')],
    [
      1,
      join(
        'context.',
        fc.constantFrom('responseOverride.header', 'requestOverride.querystring', 'requestOverride.path'),
        '.x',
        fc.nat({ max: 99 }).map(String),
      ),
    ],
  ]);
  const branch = (head: fc.Arbitrary<string>) => join(head, line, inner);
  const hash = (name: string) =>
    weighted([
      [12, fc.constant(`#${name}`)],
      [1, fc.constant(`#{${name}}`)],
    ]);

  const set = join(
    '#set',
    fc.constantFrom('', '', '', ' '),
    '(',
    gap,
    '$',
    target,
    gap,
    '=',
    gap,
    expression,
    gap,
    ')',
    line,
  );
  const print = join(
    set,
    fc.constantFrom('$a', '[$b]', '$s', '$l', '${m}', '$!c', '$m.a'),
    fc.constantFrom('|', ' ', '\n'),
  );
  const when = join(
    hash('if'),
    fc.constantFrom('', '', ' '),
    '(',
    gap,
    condition,
    gap,
    ')',
    branch(fc.constant('')),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: branch(join('#elseif(', condition, ')')) },
    ),
    fc.oneof(fc.constant(''), branch(fc.constantFrom('#else', '#else ', '#{else}'))),
    hash('end'),
    line,
  );
  const each = join(
    hash('foreach'),
    '(',
    gap,
    '$',
    free,
    ' in ',
    weighted([
      [3, list],
      [3, range],
      [1, map],
      [4, reference],
    ]),
    gap,
    ')',
    line,
    inner,
    fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: join('#if(', condition, ')#break#end') },
    ),
    hash('end'),
    line,
  );
  const define = join('#define($', free, ')', line, inner, '#end', line);
  const stop = fc.constantFrom('#stop', '#break');

  return {
    path: weighted(
      [
        [4, free],
        [4, onString],
        [3, onList],
        [4, onMap],
        [2, onNumber],
        [2, loop],
        [2, join('input.path(', quotedPath, ')')],
        [1, chain(free, methods.any)],
      ],
      depth,
    ),
    reference: fc
      .tuple(tie('path'), fc.constantFrom('$', '$', '$', '$!'))
      .chain(([path, sigil]) => fc.constantFrom(`${sigil}${path}`, `${sigil}${path}`, `${sigil}{${path}}`)),
    operand: weighted(
      [
        [4, reference],
        [3, singleQuoted],
        [2, integer],
        [1, decimal],
        [1, fc.constantFrom('true', 'false')],
        [1, doubleQuoted],
        [1, list],
        [1, map],
        [1, range],
      ],
      depth,
    ),
    stringOperand: weighted(
      [
        [4, singleQuoted],
        [2, doubleQuoted],
        [2, fc.constant('$s')],
        [1, reference],
      ],
      depth,
    ),
    numberOperand: weighted(
      [
        [4, integer],
        [2, decimal],
        [2, fc.constant('$n')],
        [1, reference],
      ],
      depth,
    ),
    listOperand: weighted(
      [
        [3, list],
        [1, range],
        [1, fc.constant('$l')],
        [1, reference],
      ],
      depth,
    ),
    expression: weighted(
      [
        [8, operand],
        [2, tie('numberOperand')],
        [3, binary([' + ', ' - ', ' * ', ' / ', ' % ', '+', '*'])],
        [2, binary([' == ', ' != ', ' < ', ' > ', ' <= ', ' >= ', '==', ' eq ', ' lt '])],
        [2, binary([' && ', ' || ', ' and ', ' or ', '&&'])],
        [1, join('!', expression)],
        [1, join('not ', operand)],
        [2, join('(', gap, expression, gap, ')')],
      ],
      depth,
    ),
    item: weighted(
      [
        [12, text],
        [24, reference],
        [24, print],
        [4, join('\\', reference)],
        [4, join('\\\\', reference)],
        [24, set],
        [16, when],
        [12, each],
        [4, define],
        [4, comment],
        [4, literal],
        [4, whitespace],
        [1, stop],
      ],
      depth,
    ),
    block: fc
      .array(fc.tuple(optionalWhitespace, tie('item')), { minLength: 1, maxLength: 4, depthIdentifier })
      .map((items) => items.flat().join('')),
  };
});
