// Who may call a route: what API Gateway requires from a caller before it processes the request.

/** By its kind, which is also the name of its security scheme. */
export type RouteAuthorizer =
  | { readonly kind: 'iam' }
  /** An access token needs one of the scopes; without scopes, an ID token is enough. */
  | { readonly kind: 'cognito'; readonly scopes: readonly string[] }
  | {
      readonly kind: 'lambda';
      /** How long API Gateway caches the result. */
      readonly ttlSeconds: number;
      /** Mapping expressions of the request: without a value for each, the function is not called. */
      readonly identitySource: readonly string[];
    };

export interface Access {
  /** Absent: none. */
  readonly authorizer?: RouteAuthorizer;
  /** An API key identifies a client and counts its requests; beside an authorizer, a caller needs both. */
  readonly needsApiKey: boolean;
  /** Whether the Lambda authorizer returns the key, so that the caller does not send one. */
  readonly authorizerReturnsKey?: boolean;
}

export const OPEN: Access = { needsApiKey: false };

/** Whether anyone may call. */
export function isOpen({ authorizer, needsApiKey }: Access): boolean {
  return authorizer === undefined && !needsApiKey;
}

/** Whether the caller needs the header x-api-key. */
export function sendsApiKey({ needsApiKey, authorizerReturnsKey = false }: Access): boolean {
  return needsApiKey && !authorizerReturnsKey;
}

/** The names of the headers among the identity sources. */
export function identityHeaders(identitySource: readonly string[]): readonly string[] {
  return identitySource.flatMap((source) => /^method\.request\.header\.(.+)$/.exec(source)?.[1] ?? []);
}
