// The files that can be read, and the error for anything else.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFile } from '../../lib/base/read-file.ts';

const MEBIBYTE = 1_048_576;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(content: string | Buffer): Promise<string> {
  const file = join(folder, 'file');
  await writeFile(file, content);
  return file;
}

it.each([
  ['', ''],
  ['openapi: 3.0.3\r\n', 'openapi: 3.0.3\r\n'],
  ['\ufeffa', 'a'],
  ['é €', 'é €'],
])('reads %j as %j', async (content, text) => {
  expect(readFile(await fileOf(content))).toBe(text);
});

it('reads 16 MiB and nothing larger, and stops reading what has no end', async () => {
  expect(readFile(await fileOf('é'.repeat(8 * MEBIBYTE)))).toHaveLength(8 * MEBIBYTE);
  const large = { code: 'unreadable-file', message: 'The file is larger than 16777216 bytes.' };
  const file = await fileOf(Buffer.alloc(16 * MEBIBYTE + 1, 'x'));
  expect(() => readFile(file)).toThrow(expect.objectContaining(large));
  expect(() => readFile('/dev/zero')).toThrow(expect.objectContaining(large));
});

it('reads a pipe to its end', () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  spawn('sh', ['-c', `head -c 300000 /dev/zero | tr '\\0' x > '${pipe}'`], { stdio: 'ignore' });
  expect(readFile(pipe)).toBe('x'.repeat(300_000));
});

it.each([
  ['nowhere', 'The file does not exist.'],
  ['.', 'This is a folder, not a file.'],
  ['file/below', 'Part of the path is not a folder.'],
])('says of %s: %s', async (name, message) => {
  await fileOf('');
  const error = { code: 'unreadable-file', message, place: { file: 'as named' } };
  expect(() => readFile(join(folder, name), 'as named')).toThrow(expect.objectContaining(error));
});

it.each([Buffer.from([0xff, 0xfe, 0x61, 0x00]), Buffer.from([0xe9])])(
  'refuses %j, which is not UTF-8',
  async (bytes) => {
    const file = await fileOf(bytes);
    expect(() => readFile(file)).toThrow('The file is not UTF-8 text.');
  },
);
