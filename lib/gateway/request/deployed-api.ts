// An API as its stage serves it: what any request may ask of it, whichever operation takes the request. Types only.

export interface DeployedApi {
  readonly stage: string;
  readonly identity: ApiIdentity;
  readonly stageVariables: ReadonlyMap<string, string>;
  /** Whether a media type is in `x-amazon-apigateway-binary-media-types`. */
  isBinary(mediaType: string): boolean;
}

/** What a deployment would have; made up here, the same for the same document. */
export interface ApiIdentity {
  readonly id: string;
  readonly deploymentId: string;
  readonly accountId: string;
  readonly domainName: string;
}
