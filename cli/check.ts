// `check`: reports what API Gateway would refuse in a document, and what an attacker could exploit.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readFile } from '../lib/base/index.ts';
import { checkDocument, FORMATS, type Format, formatFindings } from '../lib/check/index.ts';
import { readDocument } from '../lib/source/index.ts';
import { choiceOption } from './io/choice-option.ts';
import { DEFAULT_SPEC } from './io/defaults.ts';
import type { DefineCommand } from './io/define-command.ts';
import { EXIT, type ExitCode } from './io/exit-code.ts';
import type { Io } from './io/io.ts';

export const checkCommand: DefineCommand = (io, exit) =>
  new Command('check')
    .description('report what API Gateway would refuse in a document, and what an attacker could exploit')
    .argument('[file]', 'OpenAPI 3.0 document of a REST API, in YAML or JSON', DEFAULT_SPEC)
    .addOption(choiceOption('--format <format>', 'format of the findings', FORMATS).default('text'))
    .action((file: string, { format }: { format: Format }) => exit(checkFile(io, file, format)));

/**
 * Prints all findings.
 * @returns 1 when one of them is an error; warnings alone return 0.
 * @throws InputError when the file is not a readable OpenAPI 3.0 document.
 */
export function checkFile(io: Io, file: string, format: Format): ExitCode {
  const source = readDocument(readFile(resolve(io.cwd, file), file), file);
  const findings = checkDocument(source);
  io.out(formatFindings(source, findings, format));
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.ok;
}
