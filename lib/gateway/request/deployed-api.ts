// A deployed API: the properties that any request may need, whatever its operation. Types only.

export interface DeployedApi {
  readonly stage: string;
  readonly identity: ApiIdentity;
  readonly stageVariables: ReadonlyMap<string, string>;
  /** Whether a media type is in `x-amazon-apigateway-binary-media-types`. */
  isBinary(mediaType: string): boolean;
}

/** Ids that a deployment would have; derived from the document here. */
export interface ApiIdentity {
  readonly id: string;
  readonly deploymentId: string;
  readonly accountId: string;
  readonly domainName: string;
}
