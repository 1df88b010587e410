// The check: rules over any API Gateway document, which find what is wrong with it.
export { checkDocument } from './check-document.ts';
export { FORMATS, type Format, formatFindings } from './format/format-findings.ts';
export type { Finding } from './rule/finding.ts';
