// The HTTP contract: its cases, and the runner that checks any target against them.

// The target, and what is known of it.

export { differencesOf, type TargetName } from './run/differences.ts';
export { reach } from './run/reach.ts';
export type { AddCredentials, Target, UnsignedRequest } from './run/target.ts';
export { targetNameOf } from './run/target-name-of.ts';

// Run the cases.

export { findCases } from './cases/find-cases.ts';
export { CASES } from './cases/index.ts';
export { type CaseResult, type ContractCase, runCase } from './run/contract-case.ts';

// Print what was seen.

export { failureKind } from './run/failure-kind.ts';
export { formatCase, formatSummary, toJson } from './run/format-results.ts';

// What is thrown when there is no response.

export { InputError } from '../base/index.ts';
