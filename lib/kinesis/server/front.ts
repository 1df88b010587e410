// What the service returns before it looks for an action, in XML: for methods, targets and types that it does not support.
// Source: kinesalite 3.3.3, `test/connection.js` (its table of 3,120 requests) and `index.js`.
import type { KinesisError } from '../call/call.ts';
import { findTarget } from '../protocol/read-request.ts';
import type { HttpExchange } from './exchange.ts';
import { headerOf } from './exchange.ts';
import type { Response } from './response.ts';

/** A request that cannot be for an action. */
export function refuseMethod({ method }: HttpExchange['incoming']): Response | undefined {
  return method === 'POST' ? undefined : NOT_AN_ACTION;
}

/** For a Content-Type that is neither of the two formats. */
export function refuseType(target: string | undefined): Response {
  return findTarget(target) !== undefined ? xml(404, '<UnknownOperationException/>') : NOT_AN_ACTION;
}

/**
 * Signatures are not verified, but a missing one is an error, so that a program without credentials fails here, not first on AWS.
 */
export function refuseCredentials(incoming: HttpExchange['incoming']): KinesisError | undefined {
  const inHeader = headerOf(incoming, 'authorization') !== undefined;
  const inQuery = new URLSearchParams(incoming.url?.split('?', 2)[1]).has('X-Amz-Algorithm');
  if (inHeader !== inQuery) return undefined;
  if (!inHeader) return { code: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' };
  const message = "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.";
  return { code: 'InvalidSignatureException', message };
}

/** The body is empty. Source: boto/boto3#1147 ("An error occurred (413) when calling the PutRecords operation: "). */
export const TOO_LARGE: Response = { status: 413, body: Buffer.alloc(0), last: true };

const NOT_AN_ACTION = xml(
  403,
  '<AccessDeniedException>\n  <Message>Unable to determine service/operation name to be authorized</Message>\n</AccessDeniedException>',
);

function xml(status: number, text: string): Response {
  return { status, body: Buffer.from(`${text}\n`) };
}
