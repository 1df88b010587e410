// Runs every rule on a document and sorts the findings by their place in it. Prints nothing.
import { requireOpenApi } from '../apigateway/index.ts';
import type { SourceDocument } from '../source/index.ts';
import { checkedDocument } from './document/checked-document.ts';
import type { Finding } from './rule/finding.ts';
import { RULES } from './rules/index.ts';

/**
 * All findings, in document order.
 * @throws InputError when the document is not an OpenAPI 3.0 document.
 */
export function checkDocument(source: SourceDocument): Finding[] {
  const document = checkedDocument(source, requireOpenApi(source));
  const findings = RULES.flatMap(({ code, severity, find }) =>
    Array.from(find(document), (found): Finding => ({ code, severity, ...found })),
  );
  return inDocumentOrder(source, findings);
}

function inDocumentOrder(source: SourceDocument, findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, place: source.locate(finding.pointer) }))
    .sort(
      (a, b) =>
        (a.place.line ?? 0) - (b.place.line ?? 0) ||
        (a.place.column ?? 0) - (b.place.column ?? 0) ||
        a.finding.pointer.length - b.finding.pointer.length,
    )
    .map(({ finding }) => finding);
}
