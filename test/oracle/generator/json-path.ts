// JSONPath as Jayway reads it: members, indices, slices, wildcards, descent, unions, filters and functions.
import fc from 'fast-check';
import { KEYS } from './json-body.ts';

const NAMES = [...KEYS, 'records', 'missing'];

const name = fc.constantFrom(...NAMES);
const plainName = fc.constantFrom(...NAMES.filter((key) => !key.includes(' ')));
const index = fc.constantFrom('0', '1', '2', '-1', '7');
const bound = fc.constantFrom('', '0', '1', '2', '-1', '9');

const operand = fc.oneof(
  plainName.map((key) => `@.${key}`),
  name.map((key) => `@['${key}']`),
  fc.constantFrom('@', '@.a.b', '@.list[0]', '$.int', '$.str'),
);
const constant = fc.constantFrom('0', '1', '2', '1.5', "'a'", "'abc'", "''", 'true', 'false', 'null', '42');
const comparison = fc
  .tuple(
    operand,
    fc.constantFrom('==', '!=', '<', '<=', '>', '>='),
    fc.oneof(constant, operand),
    fc.constantFrom(' ', ''),
  )
  .map(([left, operator, right, space]) => `${left}${space}${operator}${space}${right}`);
const predicate = fc.oneof(
  { weight: 4, arbitrary: comparison },
  { weight: 2, arbitrary: operand },
  { weight: 1, arbitrary: operand.map((tested) => `!(${tested})`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(operand, fc.constantFrom('/a.*/', '/A/i', '/[0-9]+/'))
      .map(([left, regex]) => `${left} =~ ${regex}`),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(operand, fc.constantFrom('in', 'nin')).map(([left, word]) => `${left} ${word} ['a', 'abc', 1]`),
  },
);
const filter = fc.oneof(
  { weight: 4, arbitrary: predicate },
  {
    weight: 1,
    arbitrary: fc.tuple(predicate, fc.constantFrom(' && ', ' || '), predicate).map((parts) => parts.join('')),
  },
);

const step = fc.oneof(
  { weight: 8, arbitrary: plainName.map((key) => `.${key}`) },
  { weight: 3, arbitrary: name.map((key) => `['${key}']`) },
  { weight: 1, arbitrary: name.map((key) => `["${key}"]`) },
  { weight: 4, arbitrary: index.map((at) => `[${at}]`) },
  { weight: 2, arbitrary: fc.constantFrom('[*]', '.*') },
  { weight: 1, arbitrary: plainName.map((key) => `..${key}`) },
  { weight: 1, arbitrary: fc.constantFrom('..*', '..[0]', '[0,1]', "['a','b']", "['str', 'int']") },
  { weight: 1, arbitrary: fc.tuple(bound, bound).map(([from, to]) => `[${from}:${to}]`) },
  { weight: 2, arbitrary: filter.map((test) => `[?(${test})]`) },
);
const end = fc.oneof(
  { weight: 20, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('.length()', '.keys()', '.sum()', '.max()') },
);

/** A path; double quotation marks appear only when it holds `["…"]`. */
export const jsonPath = fc
  .tuple(fc.array(step, { maxLength: 4 }), end)
  .map(([steps, last]) => `$${steps.join('')}${last}`);
