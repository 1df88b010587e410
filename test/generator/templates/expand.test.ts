// What becomes of a file of templates/ on its way into the document: markers expand, comments lose their text, lines stay where they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyComments } from '../../../generator/templates/empty-comments.ts';
import { insertEscapes } from '../../../generator/templates/escape-marker.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { lookUp } from '../../../lib/source/look-up.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { caught } from '../../support/caught.ts';
import { DOCUMENT_SETS, ROOT } from '../document-sets.ts';

const FOLDER = join(ROOT, 'templates');
/** What stands before the first character of a response template where there are several origins. */
const ALLOWED_ORIGIN = /^#set\(\$origin = .*?\)#if\(.*?\)#set\(.*?\)#end/;

const FILES = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);

describe('insertEscapes', () => {
  const safe = (value: string): string => `$util.escapeJavaScript(${value}).replaceAll("\\\\'", "'")`;

  it.each([
    ['"$escape.json($a)"', `"${safe('$a')}"`],
    ["$escape.json($record.get('Data'))", safe("$record.get('Data')")],
    [
      "#set($x = $escape.json($input.params().path.get('stream-name')))",
      `#set($x = ${safe("$input.params().path.get('stream-name')")})`,
    ],
    ['$escape.json($a),$escape.json($b)', `${safe('$a')},${safe('$b')}`],
    ['$a.escape($b)', '$a.escape($b)'],
    ['$escaped', '$escaped'],
  ])('%s becomes %s', (template, expanded) => {
    expect(insertEscapes(template, 'a.vtl')).toBe(expanded);
  });

  it.each([
    '$escape.json($a',
    '$escape.json()',
    '$escape.jsn($a)',
    '$escape',
    '${escape.json($a)}',
    '$escape.json(\n$a)',
  ])('refuses %j and names its line', (marker) => {
    const error = caught(() => insertEscapes(`{\n"a": "${marker}"\n}`, 'templates/a.vtl'), InputError);
    expect(error).toMatchObject({ code: 'malformed-marker', place: { file: 'templates/a.vtl', line: 2 } });
  });
});

describe('emptyComments', () => {
  it.each([
    ['## why\n{}', '##\n{}'],
    ['{}\n  ## why', '{}\n  ##'],
    ['##\n##\n', '##\n##\n'],
    ['{"a": "## text"}', '{"a": "## text"}'],
    ['#set($a = 1) ## why', '#set($a = 1) ## why'],
  ])('%j becomes %j', (template, emptied) => {
    expect(emptyComments(template)).toBe(emptied);
  });
});

describe.each(DOCUMENT_SETS)('the templates of the document with the options %s', (_options, generated) => {
  const { openapi, templateFiles } = generated;
  const document = readDocument(openapi.text, openapi.path);
  const lines = openapi.text.split('\n');

  it('are the files that `generate` names, and all of them', () => {
    expect([...templateFiles.keys()].toSorted()).toEqual(templatesIn(document.value, '').toSorted());
  });

  it.each([...templateFiles])('%s has the lines of its file', (pointer, file) => {
    const template = lookUp(document.value, `#${pointer}`);
    const first = document.locate(pointer).line ?? 0;
    const source = readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
    expect(String(template).split('\n')).toHaveLength(source.length);
    for (const [index, line] of source.entries()) {
      const isMarker = /^## (record options|partition key|retry after)$/.test(line);
      // The literal block begins in the line after its key; a template of one line is on the line of its key.
      const whole = source.length === 1 ? String(template) : (lines[first + index]?.trim() ?? '');
      const deployed = index === 0 ? whole.replace(ALLOWED_ORIGIN, '') : whole;
      if (line.startsWith('##')) expect(deployed).toMatch(isMarker ? /^(#set\(.*\))+$|^#if\(.*#end$|^##$/ : /^##$/);
      else
        expect(
          deployed.replaceAll(/\$util\.escapeJavaScript\((.*?)\)\.replaceAll\("\\\\'", "'"\)/g, '$escape.json($1)'),
        ).toBe(line.trim());
    }
  });
});

/** Pointers of the mapping templates; those of gateway responses are not VTL. */
function templatesIn(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null || at.includes('gateway-responses')) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const pointer = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return /\/re(quest|sponse)Templates$/.test(at) ? [pointer] : templatesIn(member, pointer);
  });
}

describe('templates/', () => {
  it.each(FILES)('%s has the marker in the place of the idiom', (_name, text) => {
    expect(text).not.toMatch(/escapeJavaScript|replaceAll\("\\\\'"/);
  });

  // Their lines are joined in the line of the marker: a newline that is printed would get lost.
  it.each(FILES.filter(([name]) => name.startsWith('record.')))('%s prints nothing', (_name, text) => {
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(#set\(.*\)|#if\(.*\)#set\(.*\)#end|##.*)$/);
  });
});
