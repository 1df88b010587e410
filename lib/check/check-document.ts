// Runs every rule on a document and sorts the findings by their place in it. Prints nothing.
import { requireOpenApi } from '../apigateway/index.ts';
import type { SourceDocument } from '../source/index.ts';
import { checkedDocument, type Surroundings } from './document/checked-document.ts';
import type { Finding } from './rule/finding.ts';
import type { Rule } from './rule/rule.ts';
import { httpApiUnsupported } from './rules/http-api-unsupported.ts';
import { RULES } from './rules/index.ts';

/**
 * All findings, in document order; of a document of an HTTP API, this one alone.
 * @param around of a document that is part of a template.
 * @throws InputError when the document is neither OpenAPI 3.0 nor Swagger 2.0.
 */
export function checkDocument(source: SourceDocument, around: Surroundings = {}): Finding[] {
  const document = checkedDocument(source, requireOpenApi(source), around);
  const run = ({ code, severity, find }: Rule) =>
    Array.from(find(document), (found): Finding => ({ code, severity, ...found }));
  const ofHttpApi = run(httpApiUnsupported);
  return ofHttpApi.length > 0 ? ofHttpApi : inDocumentOrder(source, RULES.flatMap(run));
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
