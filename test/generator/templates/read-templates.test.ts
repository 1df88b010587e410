import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { readTemplates } from '../../../generator/templates/read-templates.ts';
import { templateFiles } from '../../../generator/templates/template-files.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { caught } from '../../support/caught.ts';
import { ROOT } from '../document-sets.ts';

const [route] = ROUTES;
if (!route) throw new Error('there are no routes');

describe('readTemplates', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(join(ROOT, 'templates'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string): string => join(folder, name);
  const read = () => readTemplates(folder, ROUTES, DEFAULTS);

  it.each(['one final newline', 'a final newline of Windows', 'no final newline'])('takes a file with %s', (end) => {
    const newline = { 'one final newline': '\n', 'a final newline of Windows': '\r\n' }[end] ?? '';
    writeFileSync(file('error.500.vtl'), `{\n}${newline}`);
    expect(read().error('500')).toBe('{\n}');
  });

  it('takes the newlines of Windows for those of Unix, and finds its markers', () => {
    writeFileSync(file('error.500.vtl'), '## why\r\n{\r\n## retry after\r\n}\r\n');
    expect(read().error('500')).toBe("##\n{\n#set($context.responseOverride.header.Retry-After = '1')\n}");
  });

  it('keeps blank lines before the final newline', () => {
    writeFileSync(file('error.500.vtl'), '{}\n\n');
    expect(read().error('500')).toBe('{}\n');
  });

  it('names a file that a route needs and that is not there', () => {
    rmSync(file('put-record.request.text.vtl'));
    expect(caught(() => read().request(route, 'text'), InputError)).toMatchObject({
      code: 'missing-template',
      place: { file: file('put-record.request.text.vtl') },
      help: expect.stringContaining('Create it'),
    });
  });

  it.each([
    ['a route that does not exist', 'delete-stream.request.json.vtl'],
    ['a format that does not exist', 'put-record.request.xml.vtl'],
    ['a format that the route does not take', 'get-records.request.text.vtl'],
    ['a response that the route does not map', 'put-record.response.vtl'],
    ['a status that no integration response has', 'error.404.vtl'],
    ['nothing, by a typo', 'put-record.requests.json.vtl'],
    ['nothing, by its capitals', 'Put-Record.request.json.vtl'],
  ])('refuses a file for %s', (_what, name) => {
    writeFileSync(file(name), '{}\n');
    expect(caught(read, InputError)).toMatchObject({ code: 'orphan-template', place: { file: file(name) } });
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a file that is not UTF-8', (path: string) => writeFileSync(path, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
  ])('refuses %s in the place of a template', (_what, put) => {
    rmSync(file('error.400.vtl'));
    put(file('error.400.vtl'));
    expect(caught(read, InputError)).toMatchObject({
      code: 'unreadable-file',
      place: { file: file('error.400.vtl') },
      help: expect.stringMatching(/.\.$/),
    });
  });

  it.each([
    ['that is not there', 'nowhere'],
    ['that is a file', 'error.400.vtl'],
  ])('refuses a folder %s', (_what, name) => {
    const error = caught(() => readTemplates(file(name), ROUTES, DEFAULTS), InputError);
    expect(error).toMatchObject({ code: 'unreadable-folder', place: { file: file(name) } });
  });
});

describe('templates/', () => {
  it('holds exactly the files that the routes can need', () => {
    expect(readdirSync(join(ROOT, 'templates')).sort()).toEqual([...templateFiles(ROUTES)].sort());
  });
});
