// What a command file exports.
import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** Defines one command; its action hands its exit code to `exit`. */
export type DefineCommand = (io: Io, exit: (code: ExitCode) => void) => Command;
