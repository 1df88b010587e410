// IAM authorization: looks for a signature and reads who claims to have signed. The signature is not verified.

import type { Caller } from '../request/caller.ts';
import { Refusal } from '../request/refusal.ts';
import type { Transaction } from '../request/transaction.ts';

/** @throws Refusal 403 without a signature, or with an Authorization header of another kind. */
export function checkSignature(transaction: Transaction, accountId: string): Caller {
  const credential = readCredential(transaction);
  if (credential === undefined) {
    refuseOtherAuthorization(transaction);
    throw new Refusal('MISSING_AUTHENTICATION_TOKEN', { reason: 'IAM signature is missing' });
  }
  const accessKey = credential.split('/', 1)[0] ?? '';
  const userArn = `arn:aws:iam::${accountId}:user/${accessKey}`;
  return { identity: { accessKey, accountId, caller: accessKey, user: accessKey, userArn } };
}

/** Signature Version 4, in the header or in a presigned query: `AKID/20261126/us-east-1/execute-api/aws4_request`. */
function readCredential({ headers, params: { querystring } }: Transaction): string | undefined {
  const header = headers.get('authorization');
  if (header?.startsWith('AWS4-')) return /\bCredential=([^,\s]*)/.exec(header)?.[1] ?? '';
  return querystring.has('X-Amz-Signature') ? (querystring.get('X-Amz-Credential') ?? '') : undefined;
}

/**
 * What AWS says of an Authorization header that is not a signature, where it expects one: on routes with IAM authorization and on unknown
 * routes. The message repeats the header (recorded: serverless/serverless#3205), so a document must not pass it on. Which response type
 * API Gateway gives it is not recorded.
 * @throws Refusal 403
 */
export function refuseOtherAuthorization({ headers }: Transaction): void {
  const header = headers.get('authorization');
  if (header === undefined || header === '' || header.startsWith('AWS4-')) return;
  const withoutEqualSign = header
    .replace(/^\S+\s+/, '')
    .split(',')
    .find((part) => !part.includes('='));
  const message =
    withoutEqualSign === undefined
      ? `Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization=${header}`
      : `'${withoutEqualSign.trim()}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.`;
  throw new Refusal('INVALID_SIGNATURE', {
    message,
    errorType: 'IncompleteSignatureException',
    reason: 'Authorization is not a signature of AWS',
  });
}
