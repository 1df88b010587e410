// The formats of findings by name.
import { formatJson, formatText } from './format-findings.ts';
import { formatGithub } from './format-github.ts';
import { formatJunit } from './format-junit.ts';
import { formatSarif } from './format-sarif.ts';
import type { CheckReport } from './located-finding.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

const WRITERS: Readonly<Record<Format, (reports: readonly CheckReport[]) => string>> = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
  junit: formatJunit,
};

export function formatReports(reports: readonly CheckReport[], format: Format): string {
  return WRITERS[format](reports);
}
