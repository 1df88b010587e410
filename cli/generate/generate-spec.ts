// Builds the document and the policy, checks them, and writes what changed.
import { join, relative } from 'node:path';
import {
  checkOptions,
  findOverrides,
  formatOverrides,
  type Generated,
  type GivenOptions,
  generate,
  isCurrent,
  type OutputFile,
  type Override,
  ROUTES,
  readOptionsFile,
  type StackParameter,
  writeFiles,
} from '../../generator/index.ts';
import type { Place } from '../../lib/base/index.ts';
import { checkDocument, type Finding, formatFindings } from '../../lib/check/index.ts';
import { readDocument } from '../../lib/source/index.ts';
import { EXIT, type ExitCode } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';

export interface GenerateSettings {
  readonly check?: boolean;
  /** These override spec/options.yaml for this run. */
  readonly flags?: GivenOptions;
}

/**
 * Brings `spec/` of the current folder up to date. Writes nothing when the document has errors.
 * @returns 1 when the document has errors, or with `check` when a file is stale
 * @throws InputError for wrong options, routes, or templates
 */
export async function generateSpec(io: Io, settings: GenerateSettings): Promise<ExitCode> {
  const { check = false, flags = { values: {} } } = settings;
  const file = readOptionsFile(join(io.cwd, 'spec', 'options.yaml'));
  const overrides = findOverrides(file, flags);
  for (const override of overrides) io.err(describeOverride(override));
  const used = formatOverrides(overrides);
  const generated = generate(io.cwd, ROUTES, checkOptions(file, flags), used);
  const isProject = generated.templatesFolder === join(io.cwd, 'templates');
  if (!isProject) io.err('Using the templates of apigw-kinesis, because this folder does not have templates/.');
  const files = [
    generated.openapi,
    generated.policy,
    generated.productionPolicy,
    generated.stack,
    generated.optionsSchema,
  ];
  if (hasErrors(io, generated)) return EXIT.findings;
  for (const { name, reason } of generated.unusedOptions) io.err(`${name} has no effect: ${reason}.`);
  for (const sentence of generated.keyFallbacks) io.err(sentence);
  if (check) return reportStale(io, files, generateCommandLine(isProject, used));
  write(io, files);
  for (const line of [...generated.access, ...describeDeployment(generated)]) io.out(line);
  return EXIT.ok;
}

function describeOverride({ flag, value, instead, inFile }: Override): string {
  return `${flag} ${value} overrides ${inFile ? 'spec/options.yaml' : 'the default'} (${instead}) for this run.`;
}

/**
 * What CloudFormation says of the outputs in template.yml (docs/decisions/0069-missing-parameters-are-refused-by-select.md), or API Gateway if it
 * imports the document before; the latter as reported in hashicorp/terraform-provider-aws#1757, for Lambda.
 */
const MISSING_PARAMETER =
  '"Fn::Select cannot select nonexistent value", or "Errors found during import" with the ARN or the URI of the authorizer';

/** The command that deploys it, if the defaults are not enough, and what happens without its parameters. */
function describeDeployment({ deployment }: Generated): readonly string[] {
  const { needsProductionTemplate, neededParameters } = deployment;
  if (!needsProductionTemplate && neededParameters.length === 0) return [];
  const template = needsProductionTemplate ? ' --template-file template.production.yml' : '';
  const values = neededParameters.map(({ name, value }) => `${name}=${value}`).join(' ');
  const overrides = values === '' ? '' : ` --parameter-overrides ${values}`;
  const required = neededParameters.filter(({ without }) => without === undefined);
  return [
    ...(needsProductionTemplate ? ['Only template.production.yml can deploy this document.'] : []),
    `Deploy it with: sam deploy${template}${overrides}`,
    ...(required.length === 0
      ? []
      : [`Without ${namesOf(required, neededParameters)}, the deployment fails with ${MISSING_PARAMETER}.`]),
    ...neededParameters.flatMap(({ name, without }) => (without ? [`Without ${name}, ${without}.`] : [])),
  ];
}

/** "this parameter" if there is no other. */
function namesOf(some: readonly StackParameter[], all: readonly StackParameter[]): string {
  if (some.length < all.length) return some.map(({ name }) => name).join(' and ');
  return some.length === 1 ? 'this parameter' : 'these parameters';
}

/** Reports the findings, those in a template with its file. Only errors prevent writing. */
function hasErrors(io: Io, { openapi, templateFiles }: Generated): boolean {
  const source = readDocument(openapi.text, relative(io.cwd, openapi.path));
  const findings = checkDocument(source);
  if (findings.length === 0) return false;
  const locate = ({ pointer, inTemplate }: Finding): Place => {
    const file = templateFiles.get(pointer);
    return file === undefined
      ? source.locate(pointer)
      : { file: relative(io.cwd, file), ...(inTemplate && { line: inTemplate.line }) };
  };
  io.err(formatFindings(source, findings, locate));
  const refused = findings.some(({ severity }) => severity === 'error');
  if (refused)
    io.err(
      `Nothing was written, because the document has errors. Line numbers of ${source.file} are those of the document that was not written.`,
    );
  return refused;
}

/** In a clone, or where the package is installed. */
function generateCommandLine(isProject: boolean, flags: string): string {
  const [program, separator] = isProject ? ['npm run generate', ' -- '] : ['npx apigw-kinesis generate', ' '];
  // Otherwise, a shell would expand the asterisk.
  return [program, flags.replaceAll('*', "'*'")].filter((part) => part !== '').join(separator);
}

function reportStale(io: Io, files: readonly OutputFile[], command: string): ExitCode {
  const stale = files.filter((file) => !isCurrent(file));
  for (const { path } of stale) io.err(`${relative(io.cwd, path)} is stale: run ${command} and commit the result.`);
  if (stale.length > 0) return EXIT.findings;
  io.out('spec/ is up to date.');
  return EXIT.ok;
}

function write(io: Io, files: readonly OutputFile[]): void {
  for (const { path, written } of writeFiles(files)) {
    io.out(`${written ? 'wrote' : 'unchanged'} ${relative(io.cwd, path)}`);
  }
}
