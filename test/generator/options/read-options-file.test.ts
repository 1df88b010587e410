import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { readOptionsFile } from '../../../generator/options/read-options-file.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { caught } from '../../support/caught.ts';

describe('readOptionsFile', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'options-'));
    file = join(folder, 'options.yaml');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives no values when there is no file', () => {
    expect(readOptionsFile(file).values).toEqual({});
  });

  it.each([
    ['an empty file', '', {}],
    ['a file of comments', '# nothing\n', {}],
    ['nested names', 'record:\n  newline: on\n  envelope: on\n', { 'record.newline': 'on', 'record.envelope': 'on' }],
    ['dotted names', 'record.newline: on\n', { 'record.newline': 'on' }],
    ['a list', 'routes: [write, read]\n', { routes: ['write', 'read'] }],
  ])('reads %s', (_what, text, values) => {
    writeFileSync(file, text);
    expect(readOptionsFile(file).values).toEqual(values);
  });

  it.each([
    ['a wrong value', 'routes: write\npartialFailureStatus: 208\n', 'wrong-option', 2],
    ['a wrong nested value', 'record:\n  newline: maybe\n', 'wrong-option', 2],
    ['an unknown name', '\n\nauth: iam\n', 'unknown-option', 3],
    ['a list instead of a mapping', '- write\n', 'wrong-option', 1],
    ['text that is no YAML', 'routes: [write\n', 'malformed-document', 2],
    ['a name that stands twice', 'routes: write\nroutes: read\n', 'malformed-document', 2],
  ])('says file and line of %s', (_what, text, code, line) => {
    writeFileSync(file, text);
    const error = caught(() => checkOptions(readOptionsFile(file)), InputError);
    expect(error).toMatchObject({ code, place: { file, line } });
  });

  it('says that a folder cannot be read', () => {
    expect(caught(() => readOptionsFile(folder), InputError)).toMatchObject({
      code: 'unreadable-file',
      place: { file: folder },
    });
  });
});
