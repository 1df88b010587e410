// Starts one child process that runs an engine and waits until it is listening. Does not restart it.
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { EngineMessage, EngineOptions } from './engine.ts';

export interface EngineChild {
  readonly process: ChildProcess;
  /** @throws EngineFailure when the child cannot listen, or ends before it does. */
  readonly port: Promise<number>;
  /** Resolves when the child has ended, with a description of how. */
  readonly ended: Promise<string>;
}

/** The engine could not start. `code` is Node's (EADDRINUSE), DATA_DIR, or MODULE_NOT_FOUND. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** How much of a crashing engine's output is kept. */
const MAX_KEPT_CHARACTERS = 2000;

export function spawnEngine(options: EngineOptions): EngineChild {
  const module = import.meta.url.replace(/spawn-engine(\.\w+)$/, 'engine-process$1');
  const child = fork(fileURLToPath(module), [JSON.stringify(options)], {
    execArgv: module.endsWith('.ts') ? typeScriptLoader() : [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let lastWords = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-MAX_KEPT_CHARACTERS);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => resolve(describeEnd(code, signal, lastWords)));
    child.once('error', (error) => resolve(error.message));
  });
  const port = new Promise<number>((resolve, reject) => {
    child.once('message', (message: EngineMessage) => {
      if (message.type === 'ready') resolve(message.port);
      else reject(new EngineFailure(message.code, message.message));
    });
    ended.then((how) => reject(new EngineFailure('ENDED', how)));
  });
  port.catch(() => {}); // The caller awaits it, but may be busy with `ended`.
  return { process: child, port, ended };
}

/** Node itself runs TypeScript from 22.18 on; earlier versions need tsx. */
function typeScriptLoader(): string[] {
  if ('typescript' in process.features && process.features.typescript) return [];
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];
}

function describeEnd(code: number | null, signal: string | null, lastWords: string): string {
  const cause = lastWords.split('\n').find((line) => /\bError\b/.test(line));
  return `${signal === null ? `exit code ${code}` : signal}${cause === undefined ? '' : `, ${cause.trim()}`}`;
}
