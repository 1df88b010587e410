// A document prepared for the rules: its operations with their integrations and templates, and its references resolved.
import type { JsonObject } from '../../base/index.ts';
import type { SourceDocument } from '../../source/index.ts';
import { listOperations, type Operation } from './operation.ts';
import { createStatusMatcher, type StatusMatcher } from './status-pattern.ts';
import { listTemplates, type Template } from './template.ts';

export interface CheckedDocument {
  readonly source: SourceDocument;
  readonly root: JsonObject;
  readonly operations: readonly Operation[];
  /** Every mapping template of every integration; gateway responses have none, their templates are no VTL. */
  readonly templates: readonly Template[];
  readonly matchingStatuses: StatusMatcher;
}

export function checkedDocument(source: SourceDocument, root: JsonObject): CheckedDocument {
  const operations = listOperations(root);
  const templates = operations.flatMap(listTemplates);
  return { source, root, operations, templates, matchingStatuses: createStatusMatcher() };
}
