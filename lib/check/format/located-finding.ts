// A finding with its place, which every format shows.
import type { Place } from '../../base/index.ts';
import type { SourceDocument } from '../../source/index.ts';
import type { Finding, Severity } from '../rule/finding.ts';

/** Finds where a finding is shown. */
export type Locate = (finding: Finding) => Place;

/** The findings of one document. */
export interface CheckReport {
  readonly source: SourceDocument;
  /** The logical id of its API, in a template. */
  readonly api?: string | undefined;
  readonly findings: readonly Finding[];
}

/** Where a person looks: in a template, the line and column of its text. */
export function placeOfFinding(source: SourceDocument, { pointer, inTemplate }: Finding): Place {
  return inTemplate ? source.locateWithin(pointer, inTemplate.line, inTemplate.column) : source.locate(pointer);
}

/** `api.yaml`, or `template.yaml (Api)`. */
export function nameOfReport({ source, api }: CheckReport): string {
  return api === undefined ? source.file : `${source.file} (${api})`;
}

export function countSeverity(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
