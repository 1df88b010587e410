// Settings of a deployment that are not in the document. Types only.

export interface LoadOptions {
  /** First segment of every path, and `$context.stage`. */
  readonly stage: string;
  /** Values of CloudFormation parameters by name, for `Ref`, `Fn::Sub` and conditions. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** `$stageVariables`; they override those of a SAM template. */
  readonly stageVariables?: Readonly<Record<string, string>>;
  /** For `${AWS::Region}`; `us-east-1` unless given. */
  readonly region?: string;
  /** The logical id of the API in a template that has several. */
  readonly api?: string;
}
