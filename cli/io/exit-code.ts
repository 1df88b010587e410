// The exit codes. Every command returns one of these; docs/commands.md has the table for readers.
import type { InputError } from '../../lib/base/index.ts';

export const EXIT = {
  ok: 0,
  /** The command ran and found something: errors in a document, stale output, a contract difference. */
  findings: 1,
  /** Wrong usage or unusable input. */
  usage: 2,
  /** A defect in this program. The number is EX_SOFTWARE of sysexits.h. */
  defect: 70,
  /** The result cannot be written: a full disk, a folder without permission. EX_IOERR of sysexits.h. */
  output: 74,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Nearly every InputError is about the input; one is about the output. */
export function exitCodeOf({ code }: InputError): ExitCode {
  return code === 'unwritable-file' ? EXIT.output : EXIT.usage;
}
