// Groups failures that look alike: one difference of a deployment breaks many cases.
import type { CaseResult } from './contract-case.ts';

/**
 * Equal for cases that failed alike: at the same route, with the same status, for the same reason apart from its values.
 * Undefined for a case that passed.
 */
export function failureKind({ exchanges, failure }: CaseResult): string | undefined {
  if (!failure) return undefined;
  const last = exchanges.at(-1);
  const [path] = last?.request.path.split('?') ?? [];
  const [reason = ''] = failure.message.split('\n');
  return JSON.stringify([last?.request.method, path, last?.response.status, withoutValues(reason)]);
}

/** Quoted strings and what follows a colon are of one case; numbers such as statuses are not. */
function withoutValues(reason: string): string {
  return reason.replaceAll(/'[^']*'|"[^"]*"/g, "'…'").replace(/: .*$/s, ': …');
}

/** The first result of each kind, with the number of all, in the order in which they came. */
export function groupFailures(results: readonly CaseResult[]): ReadonlyMap<CaseResult, number> {
  const first = new Map<string, CaseResult>();
  const counts = new Map<CaseResult, number>();
  for (const result of results) {
    const kind = failureKind(result);
    if (kind === undefined) continue;
    const shown = first.get(kind) ?? result;
    first.set(kind, shown);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return counts;
}
