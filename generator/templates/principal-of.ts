// The variable of a template that says whom the authorization of a route identified.
import type { Access } from '../declaration/access.ts';

/**
 * The identity of the caller for API Gateway; with an authorizer and an API key, that of the authorizer. Absent: anyone may call.
 * Source: API Gateway Developer Guide, "$context variables for data models, authorizers, mapping templates".
 */
export function principalOf({ authorizer, needsApiKey }: Access): string | undefined {
  switch (authorizer?.kind) {
    case 'iam':
      return '$context.identity.userArn';
    case 'cognito':
      return '$context.authorizer.claims.sub';
    case 'lambda':
      return '$context.authorizer.principalId';
    default:
      return needsApiKey ? '$context.identity.apiKeyId' : undefined;
  }
}
