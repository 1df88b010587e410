// The check: rules that find mistakes in any API Gateway document.

// Read a document and check it.

export { readDocument, type SourceDocument } from '../source/index.ts';
export { checkDocument } from './check-document.ts';
export { type CheckedPart, type CheckOptions, checkSource } from './check-source.ts';
export type { Surroundings } from './document/checked-document.ts';

// What it finds, and how to print that.

export { FORMATS, type Format, formatFindings } from './format/format-findings.ts';
export type { Finding, Severity } from './rule/finding.ts';

// What is thrown where there is no OpenAPI 3.0 document to check.

export { InputError } from '../base/index.ts';
