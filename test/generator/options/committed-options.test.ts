// spec/options.yaml as it is committed: a line for every option, and all that the line says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { DEFAULTS, describeOption, OPTION_NAMES, SHORTHANDS } from '../../../generator/options/options.ts';
import { readOptionsFile } from '../../../generator/options/read-options-file.ts';
import { ROOT } from '../document-sets.ts';

const file = join(ROOT, 'spec', 'options.yaml');
const lines = readFileSync(file, 'utf8').split('\n');

it('names its schema in the first line, for the YAML language server', () => {
  const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(lines[0] ?? '') ?? [];
  expect(schema).toBe('./options.schema.json');
  expect(existsSync(join(ROOT, 'spec', schema))).toBe(true);
});

/** Given one by one in the place of a shorthand, which the file has. */
const members: readonly string[] = OPTION_NAMES.filter((name) =>
  Object.keys(SHORTHANDS).some((shorthand) => name.startsWith(`${shorthand}.`)),
);
const lineNames = OPTION_NAMES.filter((name) => !members.includes(name));

it('has every option but those of a shorthand, in the order of the code', () => {
  expect(Object.keys(readOptionsFile(file).values)).toEqual(lineNames);
});

it.each(members)('says above the shorthand of %s what it is and which values it takes', (name) => {
  expect(lines).toContain(`#   ${name.split('.').at(-1)}: ${describeOption(name as (typeof OPTION_NAMES)[number])}`);
});

it.each(lineNames)('says above %s what it is and which values it takes', (name) => {
  const { line = 0 } = readOptionsFile(file).place?.(name) ?? {};
  expect(lines[line - 1]).toMatch(new RegExp(`^ *${name.split('.').at(-1)}: `));
  const above = lines.slice(0, line - 1).reverse();
  const comment = above.slice(
    0,
    above.findIndex((text) => !text.trim().startsWith('#')),
  );
  expect(comment.at(-1)?.trim()).toBe(`# ${describeOption(name)}`);
});

it('has every option at its default, as it is shipped', () => {
  expect(checkOptions(readOptionsFile(file))).toEqual(DEFAULTS);
});
