// Writes findings for people (text) and for programs (json). Knows nothing of rules.
import { formatPlace, type Place, printable } from '../../base/index.ts';
import type { SourceDocument } from '../../source/index.ts';
import type { Finding, Severity } from '../rule/finding.ts';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

type Locate = (finding: Finding) => Place;

/**
 * Every finding with its file:line:column, then the totals.
 * @param locate where a finding is shown, if that is not the place in the document.
 */
export function formatFindings(
  source: SourceDocument,
  findings: readonly Finding[],
  format: Format,
  locate: Locate = (finding) => placeOf(source, finding),
): string {
  return format === 'json' ? asJson(source, findings, locate) : asText(source, findings, locate);
}

/** Where a person looks: in a template, the line and column of its text. */
function placeOf(source: SourceDocument, { pointer, inTemplate }: Finding): Place {
  return inTemplate ? source.locateWithin(pointer, inTemplate.line, inTemplate.column) : source.locate(pointer);
}

function asText(source: SourceDocument, findings: readonly Finding[], locate: Locate): string {
  const lines = findings.flatMap((finding) => [
    printable(`${formatPlace(locate(finding))}: ${finding.severity} ${finding.code}: ${finding.message}`),
    printable(`    ${finding.help}`),
  ]);
  return [...lines, `${source.file}: ${totals(findings)}.`].join('\n');
}

function totals(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'no findings';
  const infos = count(findings, 'info');
  const most = `${plural(count(findings, 'error'), 'error')}, ${plural(count(findings, 'warning'), 'warning')}`;
  return infos === 0 ? most : `${most}, ${plural(infos, 'info')}`;
}

function asJson(source: SourceDocument, findings: readonly Finding[], locate: Locate): string {
  const located = findings.map((finding) => ({ ...finding, ...locate(finding) }));
  const result = {
    file: source.file,
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
    infos: count(findings, 'info'),
    findings: located,
  };
  return JSON.stringify(result, undefined, 2);
}

function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
