// The list of commands. A new command is a file and a line here.
import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { generateCommand } from './generate.ts';
import type { Io } from './io.ts';

/** Defines one command; its action hands its exit code to `exit`. Heavy imports belong inside the action. */
export type DefineCommand = (io: Io, exit: (code: ExitCode) => void) => Command;

export const COMMANDS: readonly DefineCommand[] = [generateCommand];
