// What one template may cost. API Gateway has limits of its own (the loop limit and the template size are documented);
// the others keep a hostile template or body from harming this process. docs/decisions/0012-limits.md gives the reasons.

export interface Limits {
  /** Characters of a template. API Gateway: 300 KB. */
  readonly templateSize: number;
  /** Blocks, brackets and operators inside one another. */
  readonly nesting: number;
  /** Rounds of one #foreach. API Gateway: 1000. */
  readonly iterations: number;
  /** Statements, references and elements of ranges in one rendering. */
  readonly operations: number;
  /** Characters that one rendering may print, and that any one of its texts may have. */
  readonly outputSize: number;
  /** Objects and lists inside one another in JSON that is read; json-smart's own limit. */
  readonly jsonDepth: number;
  /** Steps of matching regular expressions in one rendering. */
  readonly regexSteps: number;
}

export const DEFAULT_LIMITS: Limits = {
  templateSize: 300 * 1024,
  nesting: 200,
  iterations: 1000,
  operations: 2_000_000,
  outputSize: 50_000_000,
  jsonDepth: 400,
  regexSteps: 10_000_000,
};
