// The shape of a rule: it reads a whole document and yields findings. A rule never throws and never prints.
import type { CheckedDocument } from '../document/checked-document.ts';
import type { Example } from './example.ts';
import type { Finding, Severity } from './finding.ts';

/** A finding without what all findings of the rule have in common. */
export interface RuleFinding extends Omit<Finding, 'code' | 'severity'> {
  /** Another severity than that of the rule. */
  readonly severity?: Severity;
}

/**
 * The last word of a rule's code, which says what is wrong with the subject before it: `kinesis-action-unknown`. A code names the mistake,
 * not the requirement (`status-unique`) and not the topic (`kinesis-action`). Use one of these words before adding another.
 */
export const MISTAKES = [
  // Something is not there: at all, as a declaration, as a definition, as the target of a reference.
  'missing',
  'incomplete',
  'empty',
  'undeclared',
  'undefined',
  'unresolved',
  // It is there and should not be, or not there, or not twice.
  'misplaced',
  'nested',
  'repeated',
  'reserved',
  // A name that AWS does not have; a string that does not parse; a value that breaks a schema or a rule; another value than the only right one.
  'unknown',
  'malformed',
  'invalid',
  'wrong',
  'hard-coded',
  'binary',
  // AWS rejects it, or accepts it and does something else.
  'unsupported',
  'ignored',
  'renamed',
  'overwritten',
  // A quota.
  'too-large',
  'too-long',
  // Two things do not go together.
  'conflicting',
  'mismatched',
  'overlapping',
  // Something happens that should not, or nothing ever happens.
  'allowed',
  'hidden',
  'unprotected',
  'unescaped',
  'unquoted',
  'unvalidated',
  'unreachable',
  'unused',
  // The check itself cannot tell.
  'unchecked',
  'undecided',
] as const;

/** `subject-mistake`, in kebab-case. */
export type RuleCode = `${string}-${(typeof MISTAKES)[number]}`;

export interface Rule {
  /** The name of the rule's file. */
  readonly code: RuleCode;
  readonly severity: Severity;
  /** What has to hold: one sentence of Markdown, for docs/check-rules.md. */
  readonly what: string;
  /** The page, recording or measurement that says so, and why a warning is not an error; Markdown, for docs/check-rules.md. */
  readonly source: string;
  /** Of what breaks the rule and what does not, for `explain`; the rule's test runs the check on both. */
  readonly example: Example;
  /** The document can be malformed anywhere: a rule must not rely on what another rule requires. */
  find(document: CheckedDocument): Iterable<RuleFinding>;
}
