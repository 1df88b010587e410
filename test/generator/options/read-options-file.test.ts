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
    ['nested names in braces', 'record: {newline: off}\n', { 'record.newline': 'off' }],
    ['a group whose options are comments', 'record:\n  # newline: on\n', {}],
    ['a list', 'routes: [write, read]\n', { routes: ['write', 'read'] }],
    ['a shorthand', 'auth: iam\n', { auth: 'iam' }],
    [
      'a shorthand one by one',
      'auth: {write: iam, apiKey: required}\n',
      { 'auth.write': 'iam', 'auth.apiKey': 'required' },
    ],
    ['a string with commas', 'routes: write, read\n', { routes: 'write, read' }],
  ])('reads %s', (_what, text, values) => {
    writeFileSync(file, text);
    expect(readOptionsFile(file).values).toEqual(values);
  });

  // YAML 1.2.2, 10.3.2 (core schema): only true and false, in three spellings each, are booleans.
  it.each(['on', 'off', '"on"', "'off'"])('reads %s as a string, as YAML 1.2 does', (text) => {
    writeFileSync(file, `record: {newline: ${text}}\n`);
    expect(checkOptions(readOptionsFile(file))['record.newline']).toBe(text.replaceAll(/["']/g, ''));
  });

  it.each([
    ['a wrong value', 'routes: write\npartialFailureStatus: 208\n', 'wrong-option', 2],
    ['a wrong nested value', 'record:\n  newline: maybe\n', 'wrong-option', 2],
    ['a value that YAML takes for a boolean', 'record:\n  newline: true\n', 'wrong-option', 2],
    ['an object as value', '\nroutes:\n  write: on\n', 'wrong-option', 3],
    ['an option without a value', 'routes:\n', 'wrong-option', 1],
    ['an unknown name', '\n\nsecurity: iam\n', 'unknown-option', 3],
    ['a wrong value of a shorthand', '\nauth: jwt\n', 'wrong-option', 2],
    ['an unknown name below a shorthand', 'auth:\n  writ: iam\n', 'unknown-option', 2],
    ['a shorthand without a value', 'auth:\n', 'wrong-option', 1],
    ['an unknown name in a group', 'record:\n  newlin: on\n', 'unknown-option', 2],
    ['an unknown group', 'records:\n  newline: on\n', 'unknown-option', 2],
    ['a list instead of an object', '- write\n', 'wrong-option', 1],
    ['a group that is a value', '\nrecord: on\n', 'wrong-option', 2],
    ['text that is not YAML', 'routes: [write\n', 'malformed-document', 2],
    ['an option that is given twice', 'routes: write\nroutes: read\n', 'malformed-document', 2],
    ['a group that is given twice', 'record: {newline: on}\nrecord: {envelope: on}\n', 'malformed-document', 2],
  ])('says file and line of %s', (_what, text, code, line) => {
    writeFileSync(file, text);
    const error = caught(() => checkOptions(readOptionsFile(file)), InputError);
    expect(error).toMatchObject({ code, place: { file, line } });
  });

  it('says which options a group has', () => {
    writeFileSync(file, 'record: on\n');
    expect(caught(() => readOptionsFile(file), InputError)).toMatchObject({
      message: 'record cannot be "on".',
      help: 'Allowed: an object of options, which are record.newline, record.envelope, record.partitionKey.',
    });
  });

  it.each(['record.newline: on\n', 'routes: write\n\nrecord.newline: on\nrecord: {newline: off}\n'])(
    'refuses a dotted name, which could give an option twice: %j',
    (text) => {
      writeFileSync(file, text);
      expect(caught(() => readOptionsFile(file), InputError)).toMatchObject({
        code: 'wrong-option',
        message: 'record.newline must be nested, not written with a dot.',
        help: 'Put newline below record.',
        place: { file, line: text.startsWith('routes') ? 3 : 1 },
      });
    },
  );

  it.each([
    ['options.yml', true],
    ['options.yml', false],
    ['options.json', true],
    ['options.json', false],
  ])('refuses a file named %s (with options.yaml beside it: %j)', (name, beside) => {
    writeFileSync(join(folder, name), '{}');
    if (beside) writeFileSync(file, '');
    expect(caught(() => readOptionsFile(file), InputError)).toMatchObject({
      code: 'misnamed-options-file',
      place: { file: join(folder, name) },
      help: 'Move its content to options.yaml and delete it.',
    });
  });

  it('does not mind the schema beside it', () => {
    writeFileSync(join(folder, 'options.schema.json'), '{}');
    expect(readOptionsFile(file).values).toEqual({});
  });

  it('says that a folder cannot be read', () => {
    expect(caught(() => readOptionsFile(folder), InputError)).toMatchObject({
      code: 'unreadable-file',
      place: { file: folder },
    });
  });
});
