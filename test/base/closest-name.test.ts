import { expect, it } from 'vitest';
import { closestName, didYouMean } from '../../lib/base/closest-name.ts';

const NAMES = ['routes', 'partialFailureStatus', 'record.newline', 'record.envelope'];

it.each([
  ['a letter too few', 'rotes', 'routes'],
  ['a letter too many', 'routess', 'routes'],
  ['another letter', 'roates', 'routes'],
  ['two letters swapped', 'rouets', 'routes'],
  ['upper case', 'ROUTES', 'routes'],
  ['the spelling of the flag', 'partial-failure-status', 'partialFailureStatus'],
  ['the better of two', 'record.envelop', 'record.envelope'],
  ['a third of its letters', 'rxxtes', 'routes'],
])('finds the name by %s', (_what, given, name) => {
  expect(closestName(given, NAMES)).toBe(name);
});

it.each([
  ['of which more than a third differs', 'roots12'],
  ['that is empty', ''],
  ['that is longer than any name', 'routes'.repeat(100_000)],
])('finds nothing for a name %s', (_what, given) => {
  expect(closestName(given, NAMES)).toBeUndefined();
});

it.each([
  ['of', ['off', 'on'], ' Did you mean off?'],
  // A swap is one mistake, so "no" is as close to "on" as any two letters can be, and still half of it is wrong.
  ['no', ['off', 'on'], ''],
  ['yes', ['off', 'on'], ''],
])('says of %j among %j: %j', (given, names, text) => {
  expect(didYouMean(given, names)).toBe(text);
});
