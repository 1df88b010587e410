// Writes findings for people (text) and for programs (json). Knows nothing of rules.
import { formatPlace, type Place, printable } from '../../base/index.ts';
import type { SourceDocument } from '../../source/index.ts';
import type { Finding } from '../rule/finding.ts';
import { type CheckReport, countSeverity, type Locate, nameOfReport, placeOfFinding } from './located-finding.ts';

/**
 * Every finding with its file:line:column, then the totals.
 * @param locate where a finding is shown, if that is not its place in the document.
 */
export function formatFindings(
  source: SourceDocument,
  findings: readonly Finding[],
  locate: Locate = (finding) => placeOfFinding(source, finding),
): string {
  return asText({ source, findings }, locate);
}

/** The findings of several documents, then the totals of all. */
export function formatText(reports: readonly CheckReport[]): string {
  const each = reports.map((report) => asText(report, (finding) => placeOfFinding(report.source, finding)));
  if (reports.length < 2) return each.join('\n');
  const all = reports.flatMap(({ findings }) => findings);
  return [...each, `${reports.length} documents: ${totals(all)}.`].join('\n');
}

/** Of one document an object, of several an array of them. */
export function formatJson(reports: readonly CheckReport[]): string {
  const objects = reports.map(asObject);
  return JSON.stringify(objects.length === 1 ? objects[0] : objects, undefined, 2);
}

function asText(report: CheckReport, locate: Locate): string {
  const lines = report.findings.flatMap((finding) => [
    printable(`${formatPlace(locate(finding))}: ${finding.severity} ${finding.code}: ${finding.message}`),
    printable(`    ${finding.help}`),
  ]);
  return [...lines, `${nameOfReport(report)}: ${totals(report.findings)}.`].join('\n');
}

function totals(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'no findings';
  const infos = countSeverity(findings, 'info');
  const most = `${plural(countSeverity(findings, 'error'), 'error')}, ${plural(countSeverity(findings, 'warning'), 'warning')}`;
  return infos === 0 ? most : `${most}, ${plural(infos, 'info')}`;
}

function asObject({ source, api, findings }: CheckReport) {
  const located = findings.map((finding): Finding & Place => ({ ...finding, ...placeOfFinding(source, finding) }));
  return {
    file: source.file,
    ...(api !== undefined && { api }),
    errors: countSeverity(findings, 'error'),
    warnings: countSeverity(findings, 'warning'),
    infos: countSeverity(findings, 'info'),
    findings: located,
  };
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
