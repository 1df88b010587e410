// Plain text of a template: everything that is neither a reference nor a directive, and what only looks like one.
import fc from 'fast-check';

const LOOK_ALIKES = [
  ...[
    '$',
    '$5',
    '$ ',
    '$$',
    '$!',
    '$.',
    '${',
    '$(',
    '#',
    '##x\n',
    '# ',
    '#1',
    '#x',
    '#fff;',
    '#foo()',
    '#{',
    '#[',
    ']]#',
    '*#',
  ],
  ...[
    '\\',
    '\\\\',
    '\\$',
    '\\#',
    '\\n',
    '\\"',
    "\\'",
    '"',
    "'",
    '"#set"',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '.',
    '..',
    ',',
    '-',
    '_',
  ],
  ...[
    '#macro(m)x#end',
    '#evaluate("$s")',
    '#return(1)',
    '#set ',
    '#settle',
    '#ending',
    '#elsewhere',
    '#iffy',
    '#IF(true)',
  ],
];

const FRAGMENTS = [
  ...[
    'a',
    'b1',
    'text',
    'Hello, World',
    'é',
    '😀',
    '€',
    '1',
    '2.5',
    ' - ',
    ': ',
    ', ',
    ';',
    '/',
    '?',
    '&',
    '=',
    '+',
    '%',
    '!',
    '@',
  ],
  ...[
    '{"k": ',
    '"v"',
    '}',
    '[',
    ']',
    '{"a": "',
    '"}',
    'null',
    'true',
    '.length()',
    '.b',
    '[0]',
    '-c',
    '_d',
    '(x)',
    "('x')",
  ],
];

const WHITESPACE = [' ', '  ', '\n', '\n\n', '\t', ' \n', '\n  ', '\r\n', ' \r\n  ', '\r'];

export const whitespace = fc.constantFrom(...WHITESPACE);
export const optionalWhitespace = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: whitespace },
);
/** What is allowed between the tokens inside a directive's parentheses. */
export const gap = fc.constantFrom('', '', '', ' ', ' ', '  ', '\n', '\t');

export const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 4, arbitrary: whitespace },
      { weight: 2, arbitrary: fc.constantFrom(...LOOK_ALIKES) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

export const comment = fc.oneof(
  text.map((inner) => `##${inner.replace(/[\r\n]/g, ' ')}\n`),
  text.map((inner) => `#*${inner}*#`),
  text.map((inner) => `#**${inner}*#`),
);

export const literal = text.map((inner) => `#[[${inner}]]#`);
