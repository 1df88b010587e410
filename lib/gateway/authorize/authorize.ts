// Decides whether a request is authorized, and who is calling. API keys are enforced. Signatures of requests and tokens, and policies,
// are not verified.
import type { ApiKeySource } from '../../apigateway/index.ts';
import type { ParameterSource } from '../map/parameter-source.ts';
import type { Caller } from '../request/caller.ts';
import { Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';
import { checkSignature } from './check-signature.ts';
import { checkToken } from './check-token.ts';

/** What an operation requires of its caller. */
export interface Authorization {
  readonly apiKeyRequired: boolean;
  readonly apiKeySource: ApiKeySource;
  readonly authorizer: Authorizer | undefined;
}

export type Authorizer =
  | { readonly kind: 'iam' }
  | { readonly kind: 'cognito'; readonly identity: readonly ParameterSource[]; readonly scopes: readonly string[] }
  | { readonly kind: 'lambda'; readonly identity: readonly ParameterSource[] };

export interface AuthorizeOptions {
  /** Keys accepted where an operation requires one. Without any, every such request is refused. */
  readonly apiKeys?: readonly string[];
  /**
   * What to do where the document requires an IAM signature or a Cognito or Lambda authorizer, none of which is verified:
   * `require` that a credential is present and well-formed (default), or `ignore` the requirement.
   */
  readonly authorizers?: 'require' | 'ignore';
  /** What the Lambda authorizer returns for every caller: `$context.authorizer`. `principalId` is `local` unless it is given. */
  readonly authorizerContext?: Readonly<Record<string, string>>;
  /** Whether the Lambda authorizer denies every caller: 403. */
  readonly authorizerDeny?: boolean;
}

/** @throws Refusal 401 or 403. */
export type Authorize = (authorization: Authorization, transaction: Transaction) => Caller | undefined;

export function createAuthorize(options: AuthorizeOptions): Authorize {
  const keys = new Set(options.apiKeys);
  const result = { principalId: 'local', ...options.authorizerContext };
  const requireCredential = options.authorizers !== 'ignore';
  return ({ apiKeyRequired, apiKeySource, authorizer }, transaction) => {
    const caller = authorizer && requireCredential ? identify(authorizer, transaction, options, result) : undefined;
    if (!apiKeyRequired) return caller;
    const fromCaller = caller?.authorizer?.['usageIdentifierKey'];
    const key = apiKeySource === 'header' ? transaction.headers.get('x-api-key') : fromCaller;
    if (typeof key !== 'string') throw new Refusal('INVALID_API_KEY', { reason: MISSING_KEY[apiKeySource] });
    if (!keys.has(key)) throw new Refusal('INVALID_API_KEY', { reason: 'The key is not one of the keys in --api-key' });
    return { ...caller, identity: { apiKey: key, apiKeyId: 'local', ...caller?.identity } };
  };
}

const MISSING_KEY = {
  header: 'X-Api-Key is missing',
  authorizer: 'The Lambda authorizer returned no usageIdentifierKey: give it with --authorizer-context',
} as const;

function identify(
  authorizer: Authorizer,
  transaction: Transaction,
  { authorizerDeny = false }: AuthorizeOptions,
  result: Readonly<Record<string, string>>,
): Caller {
  if (authorizer.kind === 'iam') return checkSignature(transaction, transaction.api.identity.accountId);
  const credentials = authorizer.identity.map((source) => source({ transaction }) ?? '');
  if (credentials.includes('')) {
    throw new Refusal('UNAUTHORIZED', { reason: `Credential for the ${authorizer.kind} authorizer is missing` });
  }
  if (authorizer.kind === 'cognito') return checkToken(credentials[0] ?? '', authorizer.scopes, transaction.arrivedAt);
  if (!authorizerDeny) return { authorizer: result };
  throw new Refusal('ACCESS_DENIED', {
    message: 'User is not authorized to access this resource with an explicit deny',
    reason: 'The Lambda authorizer denies every caller: --authorizer-deny',
  });
}
