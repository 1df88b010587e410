// A finding: one thing that is wrong in a document. Findings are values: one run collects them all.

/** From worst to mildest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  /** The rule: the name of its file in lib/check/rules, listed in docs/check-rules.md. */
  readonly code: string;
  /**
   * error: import or deployment is rejected, an operation can only fail, or a caller can change the request. warning: it works, and is wrong
   * or surprising. info: advice.
   */
  readonly severity: Severity;
  /** JSON pointer of the place in the document. */
  readonly pointer: string;
  /** In the template at the pointer, counted from 1; absent when the finding is about the whole template, or not about a template. */
  readonly inTemplate?: { readonly line: number; readonly column: number };
  /** What is wrong and where, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}
