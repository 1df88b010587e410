// The check: rules that find mistakes in any API Gateway document.

// Read a document or a template and check it.

export { readDocument, type SourceDocument } from '../source/index.ts';
export { checkDocument } from './check-document.ts';
export { type CheckedPart, type CheckOptions, checkSource } from './check-source.ts';
export type { Surroundings } from './document/checked-document.ts';

// What it finds, and how to print that.

export { formatFindings } from './format/format-findings.ts';
export { FORMATS, type Format, formatReports } from './format/formats.ts';
export type { CheckReport } from './format/located-finding.ts';
export { type Finding, SEVERITIES, type Severity } from './rule/finding.ts';

// What is thrown where there is no document of an API to check.

export { InputError } from '../base/index.ts';

// Not public: for other folders of this package, and may change at any time.

export { checkExample } from './check-example.ts';
export { unindent } from './example/complete-example.ts';
export { RULES } from './rules/index.ts';
export { readBaseline, withoutKnown, writeBaseline } from './select/baseline.ts';
export { applySettings, CONFIG_FILE, type RuleSetting, readCheckConfig } from './select/check-config.ts';
export { isGlob, matchesGlob } from './select/glob.ts';
export { withoutIgnored } from './select/ignore-comments.ts';
export { projectPath } from './select/project-path.ts';
