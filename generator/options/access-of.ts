// Who may call the routes of a group, as the options say.
import { type Access, OPEN, type RouteAuthorizer } from '../declaration/access.ts';
import type { RouteGroup } from '../declaration/route.ts';
import type { Options } from './options.ts';

/** Which of the two options is about a group. */
const OPTION_OF: Readonly<Record<RouteGroup, 'auth.write' | 'auth.read'>> = {
  write: 'auth.write',
  events: 'auth.write',
  read: 'auth.read',
  discovery: 'auth.read',
};

export function accessOf(group: RouteGroup, options: Options): Access {
  const name = options[OPTION_OF[group]];
  if (name === 'none') return OPEN;
  if (name === 'api-key') return { needsApiKey: true };
  const needsApiKey = options['auth.apiKey'] === 'required';
  return {
    authorizer: authorizerOf(name, options),
    needsApiKey,
    ...(needsApiKey && options['auth.apiKeySource'] === 'authorizer' && { authorizerReturnsKey: true }),
  };
}

function authorizerOf(kind: RouteAuthorizer['kind'], options: Options): RouteAuthorizer {
  switch (kind) {
    case 'iam':
      return { kind };
    case 'cognito':
      return { kind, scopes: options['cognito.scopes'] };
    case 'lambda':
      return { kind, ttlSeconds: options['lambda.ttlSeconds'], identitySource: options['lambda.identitySource'] };
  }
}
