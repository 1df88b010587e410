// Writes findings as JUnit XML: one suite per document, one failed test case per error and warning.
import { formatPlace, printable } from '../../base/index.ts';
import type { Finding } from '../rule/finding.ts';
import { type CheckReport, nameOfReport, placeOfFinding } from './located-finding.ts';

export function formatJunit(reports: readonly CheckReport[]): string {
  const suites = reports.map((report) => {
    const failures = report.findings.filter(isFailure).length;
    const cases = report.findings.map((finding) => testCase(report, finding));
    const all = cases.length === 0 ? [`    <testcase classname="check" name="no findings"/>`] : cases;
    return [
      `  <testsuite name="${escapeXml(nameOfReport(report))}" tests="${all.length}" failures="${failures}">`,
      ...all,
      '  </testsuite>',
    ].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>'].join('\n');
}

function testCase({ source }: CheckReport, finding: Finding): string {
  const place = formatPlace(placeOfFinding(source, finding));
  const open = `    <testcase classname="${escapeXml(finding.code)}" name="${escapeXml(`${place} ${finding.pointer}`)}"`;
  if (!isFailure(finding)) return `${open}><system-out>${escapeXml(finding.message)}</system-out></testcase>`;
  const message = escapeXml(`${place}: ${finding.message}`);
  return `${open}><failure type="${finding.severity}" message="${message}">${escapeXml(finding.help)}</failure></testcase>`;
}

function isFailure({ severity }: Finding): boolean {
  return severity !== 'info';
}

function escapeXml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
