// .editorconfig tells editors what biome.json tells Biome.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** The properties of each section, by its glob; those before the first section have the name ''. */
function readSections(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const sections = new Map<string, Record<string, string>>();
  let current: Record<string, string> = {};
  sections.set('', current);
  for (const line of text.split('\n')) {
    const [, glob] = /^\[(.*)\]$/.exec(line) ?? [];
    const [, name, value] = /^(\w+) = (.*)$/.exec(line) ?? [];
    if (glob !== undefined) {
      current = {};
      sections.set(glob, current);
    } else if (name !== undefined && value !== undefined) current[name] = value;
  }
  return sections;
}

const sections = readSections(read('.editorconfig'));
const { formatter } = JSON.parse(read('biome.json'));

it('indents as Biome does', () => {
  expect(sections.get('')).toEqual({ root: 'true' });
  expect(sections.get('*')).toMatchObject({
    indent_style: formatter.indentStyle,
    indent_size: String(formatter.indentWidth),
  });
});

it('has the line width of Biome for the files that it formats', () => {
  expect(sections.get('*.{ts,mjs,json}')).toEqual({ max_line_length: String(formatter.lineWidth) });
});

it.each(['*.vtl', 'test/oracle/cases/*.yaml'])('keeps whitespace in %s, where it is output', (glob) => {
  expect(sections.get(glob)).toEqual({ trim_trailing_whitespace: 'false' });
});
