// What the process tells its caller. Every command returns one of these; the table for people is in docs/commands.md.
import type { InputError } from '../../lib/base/index.ts';

export const EXIT = {
  ok: 0,
  /** The work was done and something was found: errors in a document, stale output, a contract difference. */
  findings: 1,
  /** Wrong usage or unusable input. */
  usage: 2,
  /** A defect of ours. The number is EX_SOFTWARE of sysexits.h. */
  defect: 70,
  /** What was asked for is right and cannot be written: a full disk, a folder without permission. EX_IOERR of sysexits.h. */
  output: 74,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Nearly every InputError is about what a person gave; one is about where the result goes. */
export function exitCodeOf({ code }: InputError): ExitCode {
  return code === 'unwritable-file' ? EXIT.output : EXIT.usage;
}
