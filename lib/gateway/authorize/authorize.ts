// Decides whether a request is authorized: enforces API keys; for any other authorizer, only checks that a credential is present.
// Signatures, tokens and policies are not verified.

import type { ParameterSource } from '../map/parameter-source.ts';
import { Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';

/** What an operation requires of its caller. */
export interface Authorization {
  readonly apiKeyRequired: boolean;
  readonly authorizer: Authorizer | undefined;
}

/** The credential that has to be present; it is never verified. */
export type Authorizer =
  | { readonly kind: 'iam' }
  | { readonly kind: 'cognito' | 'lambda'; readonly identity: readonly ParameterSource[] };

export interface AuthorizeOptions {
  /** Keys accepted in `X-Api-Key` where an operation requires one. Without any, every such request is refused. */
  readonly apiKeys?: readonly string[];
  /**
   * What to do where the document requires an IAM signature or a Cognito or Lambda authorizer, none of which is verified:
   * `require` that a credential is present (default), or `ignore` the requirement.
   */
  readonly authorizers?: 'require' | 'ignore';
}

export type Authorize = (authorization: Authorization, transaction: Transaction) => void;

/** @returns a check that throws the Refusal 401 or 403. */
export function createAuthorize(options: AuthorizeOptions): Authorize {
  const keys = new Set(options.apiKeys);
  const requireCredential = options.authorizers !== 'ignore';
  return ({ apiKeyRequired, authorizer }, transaction) => {
    if (authorizer && requireCredential) checkCredential(authorizer, transaction);
    if (!apiKeyRequired) return;
    const key = transaction.headers.get('x-api-key');
    if (key === undefined) throw new Refusal('INVALID_API_KEY', { reason: 'X-Api-Key is missing' });
    if (!keys.has(key))
      throw new Refusal('INVALID_API_KEY', { reason: 'X-Api-Key is not one of the keys in --api-key' });
  };
}

function checkCredential(authorizer: Authorizer, transaction: Transaction): void {
  if (authorizer.kind === 'iam') {
    if (!isSigned(transaction))
      throw new Refusal('MISSING_AUTHENTICATION_TOKEN', { reason: 'IAM signature is missing' });
  } else if (authorizer.identity.some((source) => (source({ transaction }) ?? '') === '')) {
    throw new Refusal('UNAUTHORIZED', { reason: `Credential for the ${authorizer.kind} authorizer is missing` });
  }
}

/** Signature version 4, in the header or in the query string. */
function isSigned({ headers, params }: Transaction): boolean {
  return headers.get('authorization')?.startsWith('AWS4-') === true || params.querystring.has('X-Amz-Signature');
}
