// The one table of options is in the README.
import { expect, it } from 'vitest';
import { ROUTE_GROUPS } from '../../generator/declaration/route.ts';
import { DEFAULTS, OPTIONS, type OptionName } from '../../generator/options/options.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const rows = readTable('README.md', 'option', 'values', 'default');

it('lists every option once, in the order of the code', () => {
  expect(rows.map(([name = '']) => codeSpans(name)[0])).toEqual(Object.keys(OPTIONS));
});

it.each(Object.keys(OPTIONS) as OptionName[])('gives the values and the default of %s', (name) => {
  const [, values = '', initial = ''] = rows.find(([cell = '']) => codeSpans(cell)[0] === name) ?? [];
  const { allowed, list } = OPTIONS[name];
  if (list) {
    expect(codeSpans(values)).toEqual(expect.arrayContaining([...ROUTE_GROUPS]));
    for (const value of codeSpans(values)) expect(allowed).toContain(value);
  } else {
    expect(codeSpans(values)).toEqual(allowed.map(String));
  }
  expect(codeSpans(initial)).toEqual([String(DEFAULTS[name])]);
});
