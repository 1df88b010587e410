// What the service says before it looks for an action: to methods, targets and types that it does not know, in XML as it does.
// Source: kinesalite 3.3.3, `test/connection.js` (its table of 3,120 requests) and `index.js`.
import type { KinesisError } from '../call/call.ts';
import { findTarget } from '../protocol/read-request.ts';
import type { HttpExchange } from './exchange.ts';
import { headerOf } from './exchange.ts';
import type { Response } from './response.ts';

/** The client's fault before anything else: a request that cannot be for an action. */
export function refuseMethod({ method }: HttpExchange['incoming']): Response | undefined {
  return method === 'POST' ? undefined : NOT_AN_ACTION;
}

/** For a Content-Type that is neither format. */
export function refuseType(target: string | undefined): Response {
  return findTarget(target) !== undefined ? xml(404, '<UnknownOperationException/>') : NOT_AN_ACTION;
}

/**
 * Signatures are not verified. Their absence is an error all the same, so that a program without credentials fails here and not on AWS
 * first.
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
