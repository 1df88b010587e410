// An example of a rule: a part of a document that breaks the rule, and the same part corrected.

/** What a rule's example can be a part of. */
export type ExamplePart =
  /** Members of the document; with `openapi` or `swagger` first, all of it. */
  | 'document'
  /** Members of an operation that puts a record. */
  | 'operation'
  /** Members of its integration; with `type`, all of it. */
  | 'integration'
  /** Its template for application/json. */
  | 'request template'
  /** The template for application/json of its integration response `default`. */
  | 'response template'
  | 'CloudFormation template';

export interface Example {
  readonly of: ExamplePart;
  /** YAML, or a template. Its indentation is removed, and `… 1,000 characters …` stands for as many. */
  readonly wrong: string;
  readonly right: string;
}
