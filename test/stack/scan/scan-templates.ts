// Runs all scanners over templates and says what they find, in one form.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runOrThrow, runProgram } from '../../deploy/run-program.ts';
import { TOOLS } from '../tools.ts';
import { type Finding, parseOutput, SCANNERS } from './finding.ts';

/** @param files templates as JSON, with different names. @returns findings in the order of the scanners. */
export async function scanTemplates(
  files: readonly string[],
  tools: readonly Finding['tool'][] = SCANNERS,
): Promise<Finding[]> {
  // checkov and cfn-guard read folders.
  const folder = await mkdtemp(join(tmpdir(), 'stack-scan-'));
  try {
    for (const file of files) await copyFile(file, join(folder, basename(file)));
    const copies = files.map((file) => join(folder, basename(file)));
    const found = await Promise.all(tools.map((tool) => SCAN[tool](folder, copies)));
    const original = new Map(files.map((file) => [basename(file), file]));
    return found.flat().map((finding) => ({ ...finding, file: original.get(basename(finding.file)) ?? finding.file }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const SCAN: Readonly<Record<Finding['tool'], (folder: string, files: readonly string[]) => Promise<Finding[]>>> = {
  'cfn-lint': (_folder, files) => lint(files),
  checkov: check,
  'cfn-guard': guard,
  'cdk-nag': (_folder, files) => nag(files),
};

async function lint(files: readonly string[]): Promise<Finding[]> {
  const { output } = await runProgram(TOOLS.cfnLint, ['--format', 'json', '--', ...files]);
  const found = parseOutput(output) as { Filename: string; Rule: { Id: string }; Location: { Path: unknown[] } }[];
  return found.map(({ Filename, Rule, Location: { Path } }) => ({
    tool: 'cfn-lint',
    rule: Rule.Id,
    file: Filename,
    resource: Path?.[0] === 'Resources' ? String(Path[1]) : '',
  }));
}

interface CheckovReport {
  readonly results: { readonly failed_checks: { check_id: string; file_path: string; resource: string }[] };
  readonly summary: { readonly parsing_errors: number };
}

async function check(folder: string): Promise<Finding[]> {
  const args = ['--directory', folder, '--framework', 'cloudformation', '--output', 'json'];
  const { output } = await runProgram(TOOLS.checkov, [...args, '--skip-download', '--compact', '--quiet']);
  const { results, summary } = parseOutput(output) as CheckovReport;
  if (summary.parsing_errors > 0) throw new Error(`checkov could not read every template:\n${output}`);
  return results.failed_checks.map(({ check_id, file_path, resource }) => ({
    tool: 'checkov',
    rule: check_id,
    file: file_path,
    resource: resource.replace(/^.*\./, ''),
  }));
}

async function guard(folder: string): Promise<Finding[]> {
  const args = ['validate', '--rules', TOOLS.controlTowerRules, '--data', folder];
  const { output } = await runProgram(TOOLS.cfnGuard, [
    ...args,
    '--structured',
    '-o',
    'json',
    '--show-summary',
    'none',
  ]);
  const reports = parseOutput(output) as { name: string; not_compliant: unknown[] }[];
  return reports.flatMap(({ name, not_compliant }) =>
    not_compliant.flatMap((rule): Finding[] => {
      const text = JSON.stringify(rule);
      // The control is named in the message of its first clause alone.
      const control = /\[(CT\.[A-Z0-9]+\.PR\.\d+)\]/.exec(text)?.[1];
      if (control === undefined) throw new Error(`cfn-guard names no control: ${text.slice(0, 500)}`);
      const resources = [...text.matchAll(/"path":"\/Resources\/([A-Za-z0-9]+)/g)].map(([, id = '']) => id);
      return [...new Set(resources.length > 0 ? resources : [''])].map((resource) => ({
        tool: 'cfn-guard',
        rule: control,
        file: name,
        resource,
      }));
    }),
  );
}

async function nag(files: readonly string[]): Promise<Finding[]> {
  const output = await runOrThrow(process.execPath, [
    join(import.meta.dirname, 'run-cdk-nag.mjs'),
    TOOLS.npm,
    ...files,
  ]);
  const found = parseOutput(output.slice(output.lastIndexOf('\n') + 1)) as Omit<Finding, 'tool'>[];
  return found.map((finding) => ({ tool: 'cdk-nag', ...finding }));
}
