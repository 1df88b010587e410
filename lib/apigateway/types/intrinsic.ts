// CloudFormation intrinsic functions in their long form, the only form AWS::Include accepts in an included file
// (CloudFormation User Guide, "AWS::Include transform").

/** `Fn::Sub` over pseudo parameters and resources of the template, or over a map of its own. */
export interface FnSub {
  readonly 'Fn::Sub': string | readonly [string, Readonly<Record<string, unknown>>];
}

/** An attribute of a resource of the template: `[logical id, attribute]`. */
export interface FnGetAtt {
  readonly 'Fn::GetAtt': readonly [string, string];
}

/** A parameter, pseudo parameter or resource of the template. */
export interface Ref {
  readonly Ref: string;
}

/** One of two values, by a condition of the template: `[condition, if true, if false]`. */
export interface FnIf {
  readonly 'Fn::If': readonly [string, unknown, unknown];
}

/** A string for API Gateway that only the deployment may know. */
export type DeployString = string | FnSub | FnGetAtt | Ref;
