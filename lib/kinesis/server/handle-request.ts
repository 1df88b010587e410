// From a request to its response: checks in the order of the service, the call, the answer in the format of the request.
import { findAction, kinesisModel } from '../../aws/index.ts';
import type { KinesisError, Message } from '../call/call.ts';
import type { Codec } from '../protocol/codec.ts';
import { findCodec } from '../protocol/find-codec.ts';
import { findTarget, parseBody, readInput, SERIALIZATION_EXCEPTION } from '../protocol/read-request.ts';
import { carryOut, errorResponse, type Handlers, openSubscription } from './carry-out.ts';
import { type HttpExchange, headerOf } from './exchange.ts';
import { refuseCredentials, refuseMethod, refuseType, TOO_LARGE } from './front.ts';
import type { Guard } from './guard.ts';
import { receiveBody } from './read-body.ts';
import { type Response, sendResponse } from './response.ts';
import { streamSubscription } from './stream-subscription.ts';

export interface RequestContext {
  readonly guard: Guard;
  readonly handlers: Handlers;
  /** How long a client may leave events unread, in milliseconds. */
  readonly silence: number;
}

/**
 * @param onStream is called when the response becomes a stream of events, which may take minutes, with what ends it.
 * Rejects when the client went away in the middle of its request: there is nobody to answer.
 */
export async function handleRequest(
  exchange: HttpExchange,
  { guard, handlers, silence }: RequestContext,
  onStream: (stop: () => void) => void,
): Promise<void> {
  const { incoming } = exchange;
  const send = (response: Response) => sendResponse(exchange, response);
  const refusal = guard(incoming) ?? refuseMethod(incoming);
  if (refusal) return send(refusal);
  const body = await receiveBody(exchange);
  if (body === undefined) return send(TOO_LARGE);
  const codec = await findCodec(headerOf(incoming, 'content-type'));
  if (codec === undefined) return send(refuseType(incoming));
  const request = readRequest(incoming, codec, body);
  if ('error' in request) return send(errorResponse(codec, request.error));
  const { action, input } = request;
  if (findAction(kinesisModel, action)?.eventStream !== true)
    return send(await carryOut(handlers, codec, action, input));
  const subscription = openSubscription(handlers, action, input);
  if ('error' in subscription) return send(errorResponse(codec, subscription.error));
  onStream(() => subscription.close());
  return streamSubscription(exchange, codec, subscription, silence, (error) => handlers.onDefect?.(action, error));
}

/** The order of the checks is the service's. Source: kinesalite 3.3.3, `test/connection.js`. */
function readRequest(
  incoming: HttpExchange['incoming'],
  codec: Codec,
  body: Buffer,
): { readonly action: string; readonly input: Message } | { readonly error: KinesisError } {
  const action = findTarget(headerOf(incoming, 'x-amz-target'));
  const parsed = parseBody(codec, body);
  if (parsed === undefined && (body.length > 0 || action !== undefined))
    return { error: { code: SERIALIZATION_EXCEPTION, message: '' } };
  if (parsed === undefined || action === undefined)
    return { error: { code: 'UnknownOperationException', message: '' } };
  const error = refuseCredentials(incoming);
  if (error) return { error };
  const read = readInput(codec, action, parsed);
  return 'error' in read ? read : { action, input: read.input };
}
