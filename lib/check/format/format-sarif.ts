// Writes findings as SARIF 2.1.0, which code scanning of GitHub and other hosts reads.
// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
import type { Severity } from '../rule/finding.ts';
import { RULES } from '../rules/index.ts';
import { type CheckReport, placeOfFinding } from './located-finding.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export function formatSarif(reports: readonly CheckReport[]): string {
  const results = reports.flatMap(({ source, findings }) =>
    findings.map((finding) => {
      const { file, line = 1, column = 1 } = placeOfFinding(source, finding);
      return {
        ruleId: finding.code,
        ruleIndex: RULES.findIndex(({ code }) => code === finding.code),
        level: LEVELS[finding.severity],
        message: { text: `${finding.message} ${finding.help}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(file) },
              region: { startLine: line, startColumn: column },
            },
            logicalLocations: [{ fullyQualifiedName: finding.pointer, kind: 'member' }],
          },
        ],
        partialFingerprints: { 'apigwCheck/v1': `${finding.code}:${finding.pointer}` },
      };
    }),
  );
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'apigw-kinesis check', rules: RULES.map(describeRule) } }, results }],
    },
    undefined,
    2,
  );
}

function describeRule({ code, severity, what, source }: (typeof RULES)[number]) {
  return {
    id: code,
    shortDescription: { text: what },
    help: { text: source },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** Relative to the root of the repository, with forward slashes. */
function uriOf(file: string): string {
  return encodeURI(file.replaceAll('\\', '/').replace(/^\.\//, ''));
}
