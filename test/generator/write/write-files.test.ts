import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent, writeFiles } from '../../../generator/write/write-files.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { caught } from '../../support/caught.ts';

describe('writeFiles', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'write-'));
    path = join(folder, 'spec', 'a.yaml');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes the folder and the file', () => {
    expect(writeFiles([{ path, text: 'a: é\n' }])).toEqual([{ path, written: true }]);
    expect(readFileSync(path, 'utf8')).toBe('a: é\n');
  });

  it('leaves a file alone that has the text already', () => {
    writeFiles([{ path, text: 'a: 1\n' }]);
    const before = statSync(path, { bigint: true });
    expect(writeFiles([{ path, text: 'a: 1\n' }])).toEqual([{ path, written: false }]);
    const { ino, mtimeNs } = statSync(path, { bigint: true });
    expect([ino, mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('writes what differs and says which', () => {
    const other = join(folder, 'spec', 'b.yaml');
    writeFiles([
      { path, text: 'a: 1\n' },
      { path: other, text: 'b: 1\n' },
    ]);
    expect(
      writeFiles([
        { path, text: 'a: 1\n' },
        { path: other, text: 'b: 2\n' },
      ]),
    ).toEqual([
      { path, written: false },
      { path: other, written: true },
    ]);
    expect(readFileSync(other, 'utf8')).toBe('b: 2\n');
  });

  it('leaves nothing else in the folder', () => {
    writeFiles([{ path, text: 'a: 1\n' }]);
    expect(readdirSync(join(folder, 'spec'))).toEqual(['a.yaml']);
  });

  it('says which file cannot be written, and leaves nothing behind', () => {
    mkdirSync(path, { recursive: true });
    const error = caught(() => writeFiles([{ path, text: 'a: 1\n' }]), InputError);
    expect(error).toMatchObject({ code: 'unwritable-file', place: { file: path } });
    expect(readdirSync(join(folder, 'spec'))).toEqual(['a.yaml']);
  });

  it('says when there is a file where the folder belongs', () => {
    writeFileSync(join(folder, 'spec'), '');
    expect(caught(() => writeFiles([{ path, text: 'a: 1\n' }]), InputError).code).toBe('unwritable-file');
  });
});

describe('isCurrent', () => {
  it('is false for a file that is not there', () => {
    expect(isCurrent({ path: join(tmpdir(), 'not', 'there.yaml'), text: '' })).toBe(false);
  });
});
