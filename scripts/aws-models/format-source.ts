// Formats TypeScript as `npm run format` would.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ScriptError } from './script-error.ts';

const ROOT = join(import.meta.dirname, '../..');

/** @param file from the root of the project: the settings of the formatter depend on it. It is neither read nor written. */
export function formatSource(source: string, file: string): string {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'format', `--stdin-file-path=${file}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, input: source, encoding: 'utf8' });
  if (status !== 0) throw new ScriptError(`Biome could not format ${file}: ${stderr.trim()}`);
  return stdout;
}
