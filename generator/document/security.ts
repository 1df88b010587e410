// Who may call, in the terms of OpenAPI and API Gateway: security schemes, and the requirement of each operation.
// Source: API Gateway Developer Guide, "x-amazon-apigateway-authtype property" and "x-amazon-apigateway-authorizer object". API Gateway reads
// only the type `apiKey`, and ignores alternatives: a method has one authorizer, and may have a key beside it.
import type { SecurityRequirementObject, SecuritySchemeObject } from 'openapi3-ts/oas30';
import { type Access, isOpen, OPEN, type RouteAuthorizer } from '../declaration/access.ts';
import type { Route } from '../declaration/route.ts';

const API_KEY_SCHEME = 'apiKey';

/** The requirement of the operation: all of its schemes. Absent when anyone may call; never at the root, whose meaning is documented in two ways. */
export function securityOf({ access = OPEN }: Route): SecurityRequirementObject[] | undefined {
  if (isOpen(access)) return undefined;
  const { authorizer, needsApiKey } = access;
  return [
    {
      ...(authorizer && { [authorizer.kind]: authorizer.kind === 'cognito' ? [...authorizer.scopes] : [] }),
      ...(needsApiKey && { [API_KEY_SCHEME]: [] }),
    },
  ];
}

/** The schemes that the operations name; absent when there are none. */
export function buildSecuritySchemes(routes: readonly Route[]): Record<string, SecuritySchemeObject> | undefined {
  const used = routes.map(({ access = OPEN }) => access);
  const schemes = used.flatMap(({ authorizer }) =>
    authorizer ? [[authorizer.kind, schemeOf(authorizer)] as const] : [],
  );
  const keys = used.some(({ needsApiKey }) => needsApiKey) ? [[API_KEY_SCHEME, apiKeyScheme(used)] as const] : [];
  return schemes.length + keys.length === 0 ? undefined : Object.fromEntries([...schemes, ...keys]);
}

function schemeOf(authorizer: RouteAuthorizer): SecuritySchemeObject {
  switch (authorizer.kind) {
    case 'iam':
      return {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        description: 'Signature Version 4 for the service execute-api, with AWS credentials that may invoke this API.',
        'x-amazon-apigateway-authtype': 'awsSigv4',
      };
    case 'cognito':
      return {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        description:
          authorizer.scopes.length === 0
            ? 'An ID token of the user pool.'
            : 'An access token of the user pool with one of the scopes.',
        'x-amazon-apigateway-authtype': 'cognito_user_pools',
        'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: [{ Ref: 'UserPoolArn' }] },
      };
    case 'lambda':
      return {
        type: 'apiKey',
        ...credentialOf(authorizer.identitySource),
        description: 'A credential for the Lambda authorizer.',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          authorizerUri: {
            'Fn::Sub':
              'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${AuthorizerFunctionArn}/invocations',
          },
          authorizerResultTtlInSeconds: authorizer.ttlSeconds,
          identitySource: authorizer.identitySource.join(', '),
        },
      };
  }
}

/**
 * The extension of the root that says where API keys are from; absent: from the header (API Gateway Developer Guide,
 * "x-amazon-apigateway-api-key-source property").
 */
export function buildKeySource(routes: readonly Route[]): { 'x-amazon-apigateway-api-key-source'?: 'AUTHORIZER' } {
  return returnsKey(routes.map(({ access = OPEN }) => access))
    ? { 'x-amazon-apigateway-api-key-source': 'AUTHORIZER' }
    : {};
}

/** API Gateway recognizes it by this name, even if the authorizer returns the key and the header is not read. */
function apiKeyScheme(used: readonly Access[]): SecuritySchemeObject {
  return {
    type: 'apiKey',
    name: 'x-api-key',
    in: 'header',
    description: returnsKey(used)
      ? 'The Lambda authorizer returns an API key of a usage plan with this stage: callers do not send this header.'
      : 'An API key of a usage plan with this stage. It identifies a client and counts its requests.',
  };
}

function returnsKey(used: readonly Access[]): boolean {
  return used.some(({ authorizerReturnsKey = false }) => authorizerReturnsKey);
}

/** The parameter that identifies the caller, or "Unused" (the page above) if there are several, because OpenAPI can name only one. */
function credentialOf(sources: readonly string[]): { readonly name: string; readonly in: 'header' | 'query' } {
  const [first = '', ...others] = sources;
  const [, place, name = ''] = /^method\.request\.(\w+)\.(.+)$/.exec(first) ?? [];
  if (others.length > 0) return { name: 'Unused', in: 'header' };
  return { name, in: place === 'querystring' ? 'query' : 'header' };
}
