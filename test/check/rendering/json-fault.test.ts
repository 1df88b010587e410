// Where a string stops being JSON, by RFC 8259, and that nothing is found in what JSON.parse takes.
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../lib/check/rendering/json-fault.ts';

describe('findJsonFault', () => {
  it.each([
    ['{"a": 1,}', 7, 'a comma is after the last member'],
    ['[1, 2,\n]', 5, 'a comma is after the last item'],
    ['{"a": }', 6, 'a value is expected'],
    ['{"a": 1 "b": 2}', 8, 'a comma or } is expected'],
    ['[1 2]', 3, 'a comma or ] is expected'],
    ['{a: 1}', 1, 'the name of a member is expected, in double quotes'],
    ['{"a" 1}', 5, 'a colon is expected'],
    ['{"a": "b', 6, 'a string is not closed'],
    [`["it\\'s"]`, 4, 'a string has an escape that JSON does not have'],
    ['["a\nb"]', 3, 'a string has a control character, such as a line break'],
    ['{} {}', 3, 'the value ends before'],
    ['[01]', 1, 'a value is expected'],
    ['', 0, 'a value is expected'],
    ['['.repeat(5000), 501, 'it is nested too deeply'],
  ])('finds the first fault of %j', (text, offset, reason) => {
    expect(findJsonFault(text)).toMatchObject({ offset, reason });
  });

  it.each(['{}', ' [1, -2.5e3, true, null, "\\u00e9\\n"] ', '"a"', '{"a": {"b": []}}'])(
    'finds nothing in %j',
    (text) => {
      expect(findJsonFault(text)).toBeUndefined();
    },
  );
});
