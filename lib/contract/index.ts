// The HTTP contract: its cases, and what runs them against any target.
export { CASES } from './cases/index.ts';
export { type CaseResult, runCase } from './run/contract-case.ts';
export { differencesOf, type TargetName } from './run/differences.ts';
export { formatCase, formatSummary, toJson } from './run/format-results.ts';
export { reach } from './run/reach.ts';
export type { Target } from './run/target.ts';
export { targetNameOf } from './run/target-name-of.ts';
