// Handles one request of a connection: the guard, the body, the response.

import type { Handlers } from './carry-out.ts';
import { type HttpExchange, headerOf } from './exchange.ts';
import { refuseCredentials, refuseMethod, TOO_LARGE } from './front.ts';
import type { Guard } from './guard.ts';
import { receiveBody } from './read-body.ts';
import { respond } from './respond.ts';
import { sendResponse } from './response.ts';
import { streamSubscription } from './stream-subscription.ts';

export interface RequestContext {
  readonly guard: Guard;
  readonly handlers: Handlers;
  /** How long a client may leave events unread, in milliseconds. */
  readonly silence: number;
}

/**
 * @param onStream is called with a function that ends the stream, when the response becomes an event stream, which may take minutes.
 * Rejects when the client disconnects in the middle of its request.
 */
export async function handleRequest(
  exchange: HttpExchange,
  { guard, handlers, silence }: RequestContext,
  onStream: (stop: () => void) => void,
): Promise<void> {
  const { incoming } = exchange;
  const refusal = guard(incoming) ?? refuseMethod(incoming);
  if (refusal) return sendResponse(exchange, refusal);
  const body = await receiveBody(exchange);
  if (body === undefined) return sendResponse(exchange, TOO_LARGE);
  const response = await respond(handlers, {
    contentType: headerOf(incoming, 'content-type'),
    target: headerOf(incoming, 'x-amz-target'),
    body,
    refuseCredentials: () => refuseCredentials(incoming),
  });
  if (!('subscription' in response)) return sendResponse(exchange, response);
  const { codec, subscription } = response;
  onStream(() => subscription.close());
  return streamSubscription(exchange, codec, subscription, silence, (error) =>
    handlers.onDefect?.('SubscribeToShard', error),
  );
}
