// Runs one program to its end and keeps what it printed. Starts nothing that outlives the call.
import { spawn } from 'node:child_process';

export interface ProgramOptions {
  readonly cwd?: string;
  /** Replaces the environment; default is this process' own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input; nothing by default. */
  readonly input?: string;
}

export interface ProgramResult {
  readonly exitCode: number;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

/** Runs a program, whatever its exit code. @throws when it cannot be started. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: options.cwd, env: options.env ?? process.env });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    // A program that does not read to the end has its own reasons.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

/** Runs a program that has to succeed. @returns what it printed. @throws with all of it otherwise. */
export async function runOrThrow(file: string, args: readonly string[], options?: ProgramOptions): Promise<string> {
  const { exitCode, output } = await runProgram(file, args, options);
  if (exitCode !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${exitCode}:\n${output}`);
  return output;
}
