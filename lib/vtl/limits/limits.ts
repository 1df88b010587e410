// Limits of one template. API Gateway documents two of them (iterations and template size); the others keep a hostile template
// or body from harming this process. docs/decisions/0012-limits.md gives the reasons.

export interface Limits {
  /** Characters of a template. API Gateway: 300 KB. */
  readonly templateSize: number;
  /** Levels of nested blocks, brackets and operators. */
  readonly nesting: number;
  /** Iterations of one #foreach. API Gateway: 1000. */
  readonly iterations: number;
  /** Steps of one rendering: statements, references, and the work of every method by the characters and items that it touches. */
  readonly operations: number;
  /** Characters of the output, and of any single string. */
  readonly outputSize: number;
  /** Characters that the variables, lists and maps of one rendering hold. */
  readonly keptSize: number;
  /** Levels of nested objects and arrays in JSON input; json-smart's own limit. */
  readonly jsonDepth: number;
  /** Values in JSON input, by weight (json/json-weight.ts): an item of an array counts once, a member of an object twice. */
  readonly jsonWeight: number;
  /** Steps of matching regular expressions in one rendering. */
  readonly regexSteps: number;
}

export const DEFAULT_LIMITS: Limits = {
  templateSize: 300 * 1024,
  nesting: 200,
  iterations: 1000,
  operations: 2_000_000,
  outputSize: 50_000_000,
  keptSize: 50_000_000,
  jsonDepth: 400,
  jsonWeight: 5_250_000,
  regexSteps: 10_000_000,
};
