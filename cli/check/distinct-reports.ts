// Leaves out findings that were reported already: several documents can reference one file.
import type { CheckReport } from '../../lib/check/index.ts';

/** Each finding of a file once, in the first report that has it; without reports of which nothing is left. */
export function distinctReports(reports: readonly CheckReport[]): CheckReport[] {
  const known = new Set<string>();
  return reports.flatMap((report): CheckReport[] => {
    const findings = report.findings.filter(({ code, pointer, inTemplate, message }) => {
      const key = JSON.stringify([report.source.file, report.api, code, pointer, inTemplate, message]);
      return !known.has(key) && known.add(key);
    });
    const isRepeated = findings.length === 0 && report.findings.length > 0;
    return isRepeated ? [] : [{ ...report, findings }];
  });
}
