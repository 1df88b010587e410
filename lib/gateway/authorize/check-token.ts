// Cognito authorization: reads a token, its expiry and its scopes. The signature of the token is not verified.
import { isObject, type JsonObject, stringOf } from '../../base/index.ts';
import type { Caller } from '../request/caller.ts';
import { Refusal } from '../request/refusal.ts';

/**
 * @param token with or without `Bearer`.
 * @param scopes that the operation requires: the token needs one of them.
 * @param now in ms since 1970.
 * @throws Refusal 401
 */
export function checkToken(token: string, scopes: readonly string[], now: number): Caller {
  const claims = readClaims(token.replace(/^Bearer\s+/i, ''));
  if (claims === undefined) throw new Refusal('UNAUTHORIZED', { reason: 'The token is not a JSON Web Token' });
  const expiry = claims['exp'];
  if (typeof expiry === 'number' && expiry * 1000 <= now) {
    throw new Refusal('UNAUTHORIZED', {
      message: 'The incoming token has expired',
      reason: 'The token of the caller has expired',
    });
  }
  const granted = stringOf(claims['scope'])?.split(' ') ?? [];
  if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) {
    throw new Refusal('UNAUTHORIZED', { reason: `The token has none of the scopes ${scopes.join(', ')}` });
  }
  return { authorizer: { claims: { ...claims } } };
}

/** RFC 7519: header, payload and signature in base64url; the payload is a JSON object. */
function readClaims(token: string): JsonObject | undefined {
  const [, payload = ''] = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token) ?? [];
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return isObject(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}
