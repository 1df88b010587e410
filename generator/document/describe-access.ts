// Describes who may call and with which credentials, in sentences for the document, the stack and whoever generates them.
import { type Access, isOpen, OPEN, type RouteAuthorizer, sendsApiKey } from '../declaration/access.ts';
import type { Network } from '../declaration/endpoint.ts';
import type { Route, RouteGroup } from '../declaration/route.ts';

/** In the order of the sentence. */
const VERBS: Readonly<Record<RouteGroup, string>> = {
  read: 'read',
  write: 'write',
  events: 'write',
  discovery: 'describe',
};

/** Who can call a route without authorization, after "any". */
const CALLERS: Readonly<Record<Network, string>> = {
  public: 'one who learns the URL',
  cidr: 'one with an address in AllowedCidrs',
  private: 'one who reaches the VPC endpoints of VpcEndpointIds',
};

/** One sentence for each kind of caller. If no route has an authorization, there is one sentence, which begins with that. */
export function describeAccess(routes: readonly Route[], network: Network = 'public'): readonly string[] {
  const kinds = new Map<string, { readonly access: Access; readonly groups: Set<RouteGroup> }>();
  for (const { access = OPEN, group } of routes) {
    const key = JSON.stringify(access);
    kinds.set(key, { access, groups: (kinds.get(key)?.groups ?? new Set()).add(group) });
  }
  return [...kinds.values()].map(({ access, groups }) => {
    const can = joinVerbs(groups);
    if (!isOpen(access)) return `To ${can} the stream, a caller needs ${describeCredential(access)}.`;
    const sentence = `${CALLERS[network]} can ${can} the stream.`;
    return kinds.size === 1 ? `There is no authorization: any${sentence}` : `Any${sentence}`;
  });
}

function joinVerbs(groups: ReadonlySet<string>): string {
  const verbs = Object.entries(VERBS).flatMap(([group, verb]) => (groups.has(group) ? [verb] : []));
  return new Intl.ListFormat('en-US').format(new Set(verbs));
}

function describeCredential(access: Access): string {
  const { authorizer, authorizerReturnsKey = false } = access;
  const needed = [
    ...(authorizer ? [`${credentialOf(authorizer)}${authorizerReturnsKey ? ', which returns an API key' : ''}`] : []),
    ...(sendsApiKey(access) ? ['an API key in the header x-api-key'] : []),
  ];
  return needed.join(', and ');
}

function credentialOf(authorizer: RouteAuthorizer): string {
  switch (authorizer.kind) {
    case 'iam':
      return 'AWS credentials that may invoke this API, and signs the request with them (Signature Version 4)';
    case 'cognito':
      return authorizer.scopes.length === 0
        ? 'an ID token of the Cognito user pool in the header Authorization'
        : `an access token of the Cognito user pool with the scope ${oneOfScopes(authorizer.scopes)} in the header Authorization`;
    case 'lambda':
      return 'a credential for the Lambda authorizer';
  }
}

function oneOfScopes(scopes: readonly string[]): string {
  return new Intl.ListFormat('en-US', { type: 'disjunction' }).format(scopes);
}
