// `local` in a process of its own, for tests of how it starts, ends and survives.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = new URL('../..', import.meta.url).pathname;

export interface LocalProcess {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly code: Promise<number | null>;
}

/** The caller kills it. */
export function startLocalProcess(args: readonly string[], env: Readonly<Record<string, string>> = {}): LocalProcess {
  const child = spawn(process.execPath, [join(ROOT, 'cli/from-source.mjs'), 'local', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = once(child, 'close').then(([status]) => status as number | null);
  return { process: child, out: () => out, err: () => err, code };
}

/** @returns the URL of the API once it serves. */
export async function serving(started: LocalProcess): Promise<string> {
  for (let tries = 0; tries < 1500; tries++) {
    const url = /^The API is at (\S+)$/m.exec(started.err())?.[1];
    if (url !== undefined) return url;
    if (started.process.exitCode !== null) throw new Error(started.err());
    await sleep(10);
  }
  throw new Error(`does not serve: ${started.err()}`);
}
