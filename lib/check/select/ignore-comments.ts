// Comments in a YAML document that accept a finding: `# check-ignore CODE: reason`, in its line or alone in the line above. Those of the key count,
// too: an object can begin a line below it, and the lines of a block of text have no comments.
import type { SourceDocument } from '../../source/index.ts';
import { placeOfFinding } from '../format/located-finding.ts';
import type { Finding } from '../rule/finding.ts';

const COMMENT = /(?:^|\s)#\s*check-ignore\s+([a-z]+(?:-[a-z]+)+)\s*:\s*(\S.*)?$/;

/** The findings that no comment accepts. A comment without a reason accepts nothing. */
export function withoutIgnored(source: SourceDocument, findings: readonly Finding[]): Finding[] {
  const ignored = ignoredCodes(source.text);
  if (ignored.size === 0) return [...findings];
  return findings.filter((finding) => {
    const { pointer } = finding;
    const lines = [placeOfFinding(source, finding), source.locate(pointer), source.locateKey(pointer)].map(
      ({ line }) => line,
    );
    return !lines.some((line) => ignored.get(line ?? 0)?.has(finding.code));
  });
}

/** By line, counted from 1: the codes that a comment there or above accepts. */
function ignoredCodes(text: string): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  if (!text.includes('check-ignore')) return found;
  const lines = text.split('\n');
  let above: string[] = [];
  for (const [index, line] of lines.entries()) {
    const [, code, reason] = COMMENT.exec(line) ?? [];
    const own = code !== undefined && reason !== undefined ? [code] : [];
    // Several comments above one line all count.
    if (/^\s*#/.test(line)) above = [...above, ...own];
    else {
      found.set(index + 1, new Set([...above, ...own]));
      above = [];
    }
  }
  return found;
}
