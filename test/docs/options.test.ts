// The one table of options is in docs/options.md.
import { expect, it } from 'vitest';
import { ROUTE_GROUPS } from '../../generator/declaration/route.ts';
import { EMPTY_LIST, formatValue, type Option } from '../../generator/options/option.ts';
import { OPTION_NAMES, OPTIONS } from '../../generator/options/options.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const rows = readTable('docs/options.md', 'option', 'values', 'default');

it('lists every option once, in the order of the code', () => {
  expect(rows.map(([name = '']) => codeSpans(name)[0])).toEqual(OPTION_NAMES);
});

it.each(OPTION_NAMES)('gives the values and the default of %s', (name) => {
  const [, values = '', initial = ''] = rows.find(([cell = '']) => codeSpans(cell)[0] === name) ?? [];
  const { allowed, list, default: standard, values: described }: Option = OPTIONS[name];
  if (allowed.kind === 'integer') expect(values).toBe(described);
  else if (allowed.kind === 'pattern') {
    for (const value of codeSpans(values)) expect(`${allowed.form}, ${EMPTY_LIST}`).toContain(value);
    expect(codeSpans(values).includes(EMPTY_LIST)).toBe(list?.mayBeEmpty ?? false);
  } else if (list) {
    expect(codeSpans(values)).toEqual(expect.arrayContaining([...ROUTE_GROUPS]));
    for (const value of codeSpans(values)) expect(allowed.choices).toContain(value);
  } else {
    expect(codeSpans(values)).toEqual(allowed.choices.map(String));
  }
  expect(codeSpans(initial)).toEqual([formatValue(standard)]);
});
