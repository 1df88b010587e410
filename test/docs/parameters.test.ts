// The tables of docs/parameters.md say what template.production.yml makes of each parameter and option.
import { describe, expect, it } from 'vitest';
import { OPTION_NAMES } from '../../generator/options/options.ts';
import { compareStacks, makeStack, type StackSettings } from '../stack-template/compare-stacks.ts';
import { readTemplate } from '../stack-template/read-template.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const TEMPLATE = 'template.production.yml';
const { Parameters } = readTemplate(TEMPLATE);
const COLUMNS = ['with', 'adds', 'removes', 'changes'];
const tables = {
  parameter: readTable('docs/parameters.md', 'parameter', ...COLUMNS),
  option: readTable('docs/parameters.md', 'option', ...COLUMNS),
};

it('has a row for each parameter and each option, in the order of the template and of the code', () => {
  const names = (rows: string[][]) => rows.map(([cell = '']) => codeSpans(cell)[0]?.split(/=|: /)[0]);
  expect(names(tables.parameter)).toEqual(Object.keys(Parameters));
  expect(names(tables.option)).toEqual(OPTION_NAMES);
});

describe.each(Object.entries(tables))('with each %s', (_kind, rows) => {
  it.each(rows)('%s, beside %s, the stack has what the row says', (setting, beside, adds, removes, changes) => {
    const others = codeSpans(beside);
    const before = makeStack(TEMPLATE, readSettings(others));
    const after = makeStack(TEMPLATE, readSettings([...others, ...codeSpans(setting)]));
    expect(compareStacks(before, after)).toEqual({
      adds: codeSpans(adds),
      removes: codeSpans(removes),
      changes: codeSpans(changes),
    });
  });
});

/** `Name=value` is a parameter, `name: value` an option. */
function readSettings(settings: readonly string[]): StackSettings {
  const [options, parameters]: [Record<string, unknown>, Record<string, string>] = [{}, {}];
  for (const setting of settings) {
    const [, name = '', sign, value = ''] = /^([\w.]+)(=|: )(.*)$/.exec(setting) ?? [];
    if (sign === '=') parameters[name] = value;
    else options[name] = /^[0-9]+$/.test(value) ? Number(value) : value;
  }
  return { options, parameters };
}
