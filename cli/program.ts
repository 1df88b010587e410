// Joins the commands into one program and turns what they throw into one line and an exit code.
import { Command, CommanderError } from 'commander';
import { formatInputError, InputError, printable } from '../lib/base/index.ts';
import { COMMANDS } from './commands.ts';
import { EXIT, type ExitCode, exitCodeOf } from './io/exit-code.ts';
import type { Io } from './io/io.ts';
import { packageVersion } from './io/package-version.ts';
import { refuseRepeatedOptions } from './io/refuse-repeated-options.ts';
import { refuseSwallowedOptions } from './io/refuse-swallowed-options.ts';

/**
 * Runs one command line (without node and the script).
 * @returns the exit code; wrong usage is reported on `io.err` and gives 2.
 * @throws Error for a defect in this program.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = quiet(new Command('apigw-kinesis'), io)
    .description(
      'An HTTP API for Amazon Kinesis without Lambda: generate it, check it, run it on this machine, test it.',
    )
    .version(packageVersion(), '--version', 'display the version number');
  for (const load of loaders(args[0])) {
    const define = await load();
    const command = define(io, (result) => {
      code = result;
    });
    program.addCommand(refuseRepeatedOptions(quiet(command, io)));
  }
  try {
    const asked = program.commands.find((command) => command.name() === args[0]);
    if (asked) refuseSwallowedOptions(asked, args, io);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (!(error instanceof InputError)) throw error;
    io.err(describeInputError(error));
    return exitCodeOf(error);
  }
}

/** Only the command that is asked for; all of them for the help and for an unknown name. */
function loaders(name: string | undefined): (typeof COMMANDS)[string][] {
  const one = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return one ? [one] : Object.values(COMMANDS);
}

/** Keeps commander from ending the process or printing past `io`; a usage error is one line. */
function quiet(command: Command, io: Io): Command {
  return command.exitOverride().configureOutput({
    writeOut: (text) => io.out(text.trimEnd()),
    writeErr: (text) => io.err(text.trimEnd()),
    outputError: (text, write) => write(`${describeUsageError(text)} Run with --help to see the usage.`),
  });
}

/** Commander puts a guess on its own line, `(Did you mean --spec?)`, and no period after the other messages. */
function describeUsageError(text: string): string {
  const line = printable(text.trim().replaceAll('\n', ' '));
  return /[.)]$/.test(line) ? line : `${line}.`;
}

/** One line: what is wrong, where, what to do. */
export function describeInputError(error: InputError): string {
  return printable(`error: ${formatInputError(error)}`);
}
