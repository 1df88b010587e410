// A document in a file of its own, which is removed after the test.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** @returns the path of the file. */
export function writeTemporary(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'document-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'api.yaml');
  writeFileSync(file, text);
  return file;
}
