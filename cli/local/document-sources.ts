// What `local --watch` does when a source of the document changes: what `generate` does, in a process of its own.
import { spawn } from 'node:child_process';
import { existsSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFile } from '../../lib/base/index.ts';
import type { DocumentSources } from '../../lib/local/index.ts';
import { EXIT } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { SOURCES } from './generate-if-stale.ts';

/** The command line that runs this program. A new process reads routes that have changed, and does not block requests. */
const PROGRAM = [...process.execArgv, process.argv[1] ?? ''];

/** @returns undefined in a folder that generates nothing. */
export function documentSources(io: Io, document: string): DocumentSources | undefined {
  if (!existsSync(join(io.cwd, 'templates'))) return undefined;
  return {
    paths: SOURCES.map((source) => join(io.cwd, source)),
    generate: async (changed, signal) => {
      const names = changed.map((path) => relative(io.cwd, path));
      const { code, out, err } = await runGenerate(io, document, signal);
      if (signal.aborted) return;
      if (code === EXIT.ok) io.err(`${listNames(names)} changed: ${describeWritten(out)}.`);
      else io.err(`${err.join('\n')}\n${listNames(names)} changed, and the document is still the one before.`);
      // An unchanged document counts as generated now, or the next start would generate it.
      if (code === EXIT.ok) utimesSync(document, new Date(), new Date());
    },
  };
}

interface Ended {
  readonly code: number | null;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function runGenerate(io: Io, document: string, signal: AbortSignal): Promise<Ended> {
  const { readFlagsLine } = await import('../../generator/index.ts');
  const flags = existsSync(document) ? readFlagsLine(readFile(document)) : '';
  const args = [...PROGRAM, 'generate', ...flags.split(' ').filter((part) => part !== '')];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: io.cwd, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      printed.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      printed.err += chunk;
    });
    const end = (code: number | null, err: string) =>
      resolve({ code, out: printed.out.trim().split('\n'), err: err.trim().split('\n') });
    child.on('error', (error) => end(null, error.message));
    child.on('close', (code) => end(code, printed.err));
  });
}

function describeWritten(lines: readonly string[]): string {
  const written = lines.flatMap((line) => /^wrote (.+)$/.exec(line)?.[1] ?? []);
  return written.length === 0 ? 'spec/ stays as it is' : `wrote ${written.join(', ')}`;
}

const MAX_NAMES = 3;

/** Another branch is many files. */
function listNames(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES;
  return rest > 0 ? `${names.slice(0, MAX_NAMES).join(', ')} and ${rest} more` : names.join(', ');
}
