// `check`: reports what API Gateway would refuse in documents, and what an attacker could exploit.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import {
  applySettings,
  type CheckReport,
  FORMATS,
  type Format,
  formatReports,
  projectPath,
  readBaseline,
  SEVERITIES,
  type Severity,
  withoutIgnored,
  withoutKnown,
  writeBaseline,
} from '../lib/check/index.ts';
import { readDocument } from '../lib/source/index.ts';
import { distinctReports } from './check/distinct-reports.ts';
import { expandFiles } from './check/expand-files.ts';
import { readInputText } from './check/read-input.ts';
import { readReports } from './check/read-reports.ts';
import { readSettings } from './check/read-settings.ts';
import { choiceOption } from './io/choice-option.ts';
import { DEFAULT_SPEC } from './io/defaults.ts';
import type { DefineCommand } from './io/define-command.ts';
import { EXIT, type ExitCode } from './io/exit-code.ts';
import type { Io } from './io/io.ts';

interface CheckFlags {
  readonly format: Format;
  readonly failOn: Severity | 'never';
  readonly requireAuth?: boolean;
  readonly api?: string;
  readonly config?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly skipOthers?: boolean;
}

export const checkCommand: DefineCommand = (io, exit) =>
  new Command('check')
    .description('report what API Gateway would refuse in documents, and what an attacker could exploit')
    .argument(
      '[files...]',
      `OpenAPI 3.0 and Swagger 2.0 documents of REST APIs, and SAM or CloudFormation templates with them; globs; - for standard input (default: "${DEFAULT_SPEC}")`,
    )
    .addOption(choiceOption('--format <format>', 'format of the findings', FORMATS).default('text'))
    .addOption(
      choiceOption('--fail-on <severity>', 'mildest finding that exits with 1', [...SEVERITIES, 'never']).default(
        'error',
      ),
    )
    .option('--require-auth', 'report every operation without authorization as an error')
    .option('--api <id>', 'logical id of the only API of a template to check')
    .option('--config <file>', 'rules that are off or milder for some files')
    .option('--baseline <file>', 'known findings, which are not reported')
    .option('--update-baseline', 'write the findings to the file of --baseline')
    .option('--skip-others', 'skip files that are not documents of APIs, as with globs')
    .action((files: readonly string[], flags: CheckFlags) => exit(checkFiles(io, files, flags)));

/**
 * Prints all findings that no comment, setting or baseline accepts.
 * @returns 1 when one of them is as severe as --fail-on.
 * @throws InputError when a file that is named is not a readable OpenAPI 3.0 or Swagger 2.0 document, nor a template with one.
 */
function checkFiles(io: Io, names: readonly string[], flags: CheckFlags): ExitCode {
  const settings = readSettings(io, flags.config);
  const { api, requireAuth = false } = flags;
  const options = { requireAuth, ...(api !== undefined && { api }) };
  const files = expandFiles(io.cwd, names.length === 0 ? [DEFAULT_SPEC] : names, flags.skipOthers === true);
  const reports = distinctReports(files.flatMap((file) => readReports(io, file, options))).map(
    (report): CheckReport => {
      const { source, findings } = report;
      return {
        ...report,
        findings: applySettings(settings, projectPath(io.cwd, source.file), withoutIgnored(source, findings)),
      };
    },
  );
  if (flags.baseline !== undefined && flags.updateBaseline) {
    writeFileSync(resolve(io.cwd, flags.baseline), writeBaseline(reports, io.cwd));
    io.err(`Wrote ${flags.baseline}.`);
    return EXIT.ok;
  }
  const reported =
    flags.baseline === undefined ? reports : withoutKnown(openBaseline(io, flags.baseline), reports, io.cwd);
  io.out(formatReports(reported, flags.format));
  const counted = flags.failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(flags.failOn) + 1);
  const fails = reported.some(({ findings }) => findings.some(({ severity }) => counted.includes(severity)));
  return fails ? EXIT.findings : EXIT.ok;
}

function openBaseline(io: Io, file: string) {
  return readBaseline(readDocument(readInputText(io, file), file));
}
