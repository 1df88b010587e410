// A baseline: the findings that a project had when it began to use the check. Only new ones are reported.
import { arrayOf, InputError, isObject } from '../../base/index.ts';
import type { SourceDocument } from '../../source/index.ts';
import type { CheckReport } from '../format/located-finding.ts';
import type { Finding } from '../rule/finding.ts';
import { projectPath } from './project-path.ts';

/** How many findings there are of a rule at a place of a file, by a key of the three. Lines are not in it: they change with every edit. */
export type Baseline = ReadonlyMap<string, number>;

/** @param cwd the folder that the paths of the files are relative to. */
export function writeBaseline(reports: readonly CheckReport[], cwd: string): string {
  const counts = new Map<string, number>();
  for (const { source, findings } of reports) {
    for (const finding of findings) {
      const key = keyOf(source, finding, cwd);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const entries = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => ({ ...parseKey(key), count }));
  return `${JSON.stringify({ findings: entries }, undefined, 2)}\n`;
}

/** @throws InputError `wrong-baseline` when it is not such a file. */
export function readBaseline(source: SourceDocument): Baseline {
  const entries = isObject(source.value) ? source.value['findings'] : undefined;
  if (!Array.isArray(entries)) {
    throw new InputError('This is not a baseline of check.', {
      code: 'wrong-baseline',
      place: source.locate(''),
      help: 'Write it with --update-baseline.',
    });
  }
  return new Map(
    arrayOf(entries).map((entry) => {
      const { file, code, pointer, count } = isObject(entry) ? entry : {};
      return [JSON.stringify([file, code, pointer]), Number(count)];
    }),
  );
}

/** Without as many findings of each kind as the baseline has. */
export function withoutKnown(baseline: Baseline, reports: readonly CheckReport[], cwd: string): CheckReport[] {
  const left = new Map(baseline);
  return reports.map((report) => ({
    ...report,
    findings: report.findings.filter((finding) => {
      const key = keyOf(report.source, finding, cwd);
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    }),
  }));
}

function keyOf({ file }: SourceDocument, { code, pointer }: Finding, cwd: string): string {
  return JSON.stringify([projectPath(cwd, file), code, pointer]);
}

function parseKey(key: string) {
  const [file, code, pointer] = JSON.parse(key) as readonly string[];
  return { file, code, pointer };
}
