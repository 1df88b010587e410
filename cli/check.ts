// `check`: says what API Gateway would refuse in a document, and what an attacker could use.
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { readFile } from '../lib/base/index.ts';
import { checkDocument, FORMATS, type Format, formatFindings } from '../lib/check/index.ts';
import { readDocument } from '../lib/source/index.ts';
import type { DefineCommand } from './io/define-command.ts';
import { EXIT, type ExitCode } from './io/exit-code.ts';
import type { Io } from './io/io.ts';

export const checkCommand: DefineCommand = (io, exit) =>
  new Command('check')
    .description('check an API Gateway REST document with Kinesis or mock integrations, any document')
    .argument('[file]', 'OpenAPI 3.0 document in YAML or JSON', 'spec/openapi.yaml')
    .addOption(new Option('--format <format>', 'how to print the findings').choices(FORMATS).default('text'))
    .action((file: string, { format }: { format: Format }) => exit(checkFile(io, file, format)));

/**
 * Prints all findings; warnings alone are no failure.
 * @throws InputError when the file is no readable OpenAPI 3.0 document.
 */
export function checkFile(io: Io, file: string, format: Format): ExitCode {
  const source = readDocument(readFile(resolve(io.cwd, file), file), file);
  const findings = checkDocument(source);
  io.out(formatFindings(source, findings, format));
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.ok;
}
