// Writes findings for people (text) and for programs (json). Knows nothing of rules.
import { formatPlace, printable } from '../../base/index.ts';
import type { SourceDocument } from '../../source/index.ts';
import type { Finding, Severity } from '../rule/finding.ts';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Every finding with its file:line:column, then the totals. */
export function formatFindings(source: SourceDocument, findings: readonly Finding[], format: Format): string {
  return format === 'json' ? asJson(source, findings) : asText(source, findings);
}

function asText(source: SourceDocument, findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ code, severity, pointer, message, help }) => [
    printable(`${formatPlace(source.locate(pointer))}: ${severity} ${code}: ${message}`),
    printable(`    ${help}`),
  ]);
  return [...lines, `${source.file}: ${totals(findings)}.`].join('\n');
}

function totals(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'no findings';
  return `${plural(count(findings, 'error'), 'error')}, ${plural(count(findings, 'warning'), 'warning')}`;
}

function asJson(source: SourceDocument, findings: readonly Finding[]): string {
  const located = findings.map((finding) => ({ ...finding, ...source.locate(finding.pointer) }));
  const result = {
    file: source.file,
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
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
