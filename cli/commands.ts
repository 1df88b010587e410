// The list of commands. A new command is a file and a line here.
import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** Defines one command; its action hands its exit code to `exit`. */
export type DefineCommand = (io: Io, exit: (code: ExitCode) => void) => Command;

/** By name, loaded only when asked for: a command does not pay for the imports of the others. */
export const COMMANDS: Readonly<Record<string, () => Promise<DefineCommand>>> = {
  check: async () => (await import('./check.ts')).checkCommand,
  generate: async () => (await import('./generate.ts')).generateCommand,
};
