// The shape of a rule: it looks at a whole document and yields what it finds. A rule never throws and never prints.
import type { CheckedDocument } from '../document/checked-document.ts';
import type { Finding, Severity } from './finding.ts';

/** A finding without what the rule says about all of its findings. */
export type RuleFinding = Omit<Finding, 'code' | 'severity'>;

export interface Rule {
  /** The name of the rule's file. */
  readonly code: string;
  readonly severity: Severity;
  /** Looks at the document, whatever is in it: the schemas may have been broken anywhere. */
  find(document: CheckedDocument): Iterable<RuleFinding>;
}
