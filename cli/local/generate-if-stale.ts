// Brings the document of this project up to date before it is run, if its sources are newer. The generator is loaded only then.
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, readFile } from '../../lib/base/index.ts';
import { EXIT } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';

/** What `generate` reads, from the root of the project. */
export const SOURCES: readonly string[] = ['templates', 'generator', 'spec/options.yaml'];

/** A clone writes all files within this time, in an arbitrary order. */
const SAME_TIME_MS = 2000;

/**
 * Keeps the flags that the document was generated with, and says so.
 * @throws InputError when the sources are wrong.
 */
export async function generateIfStale(io: Io, document: string): Promise<void> {
  if (!existsSync(join(io.cwd, 'templates'))) return;
  const generatedAt = existsSync(document) ? statSync(document).mtimeMs : 0;
  if (newest(SOURCES.map((source) => join(io.cwd, source))) <= generatedAt + SAME_TIME_MS) return;
  const { parseFlags, readFlagsLine } = await import('../../generator/index.ts');
  const { generateSpec } = await import('../generate/generate-spec.ts');
  const used = generatedAt === 0 ? '' : readFlagsLine(readFile(document));
  const flags = { ...parseFlags(used), place: () => ({ file: document }) };
  const lines: string[] = [];
  const code = await generateSpec({ ...io, out: (line) => lines.push(line) }, { flags });
  if (code !== EXIT.ok) {
    throw new InputError('spec/openapi.yaml cannot be generated.', {
      code: 'not-generated',
      help: 'Fix what npm run generate reports, or run another document with --spec.',
    });
  }
  for (const line of lines) if (line.startsWith('wrote ')) io.err(`${line} because its sources are newer`);
  if (used !== '') io.err(`spec/ keeps the flags it was generated with: ${used}. To drop them, run npm run generate.`);
  // An unchanged document counts as generated now, or every start would generate it again.
  utimesSync(document, new Date(), new Date());
}

function newest(paths: readonly string[]): number {
  return paths.reduce((latest, path) => Math.max(latest, changedAt(path)), 0);
}

function changedAt(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return newest(readdirSync(path).map((name) => join(path, name)));
}
