// A document in a file of its own, which is removed after the tests of the file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** @returns the path of the file. */
export function writeTemporary(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'document-'));
  folders.push(folder);
  const file = join(folder, 'api.yaml');
  writeFileSync(file, text);
  return file;
}
