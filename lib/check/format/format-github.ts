// Writes findings as workflow commands of GitHub Actions, which become annotations of a pull request.
// Source: GitHub Docs, "Workflow commands for GitHub Actions".
import type { Severity } from '../rule/finding.ts';
import { type CheckReport, placeOfFinding } from './located-finding.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function formatGithub(reports: readonly CheckReport[]): string {
  const lines = reports.flatMap(({ source, findings }) =>
    findings.map((finding) => {
      const { file, line = 1, column = 1 } = placeOfFinding(source, finding);
      const properties = { file, line, col: column, title: finding.code };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${COMMANDS[finding.severity]} ${list.join(',')}::${escapeData(`${finding.message} ${finding.help}`)}`;
    }),
  );
  return lines.join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
