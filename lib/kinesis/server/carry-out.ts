// Runs an action for a request that has been read. A defect of the core is a 500 of that one request.
import type { Call, KinesisError, Message, Subscribe, Subscription } from '../call/call.ts';
import type { Codec } from '../protocol/codec.ts';
import { httpStatusOf, writeError, writeOutput } from '../protocol/write-response.ts';
import type { Response } from './response.ts';

export interface Handlers {
  readonly call: Call;
  readonly subscribe: Subscribe;
  /** Gets what an action throws, which is a defect of ours: no request may cause it. */
  readonly onDefect?: (action: string, error: unknown) => void;
}

/** Source of the message: API reference of Kinesis, "Common Errors", InternalFailure. */
export const INTERNAL_FAILURE: KinesisError = {
  code: 'InternalFailureException',
  message: 'The request processing has failed because of an unknown error, exception or failure.',
};

/** Calls an action that returns one outcome. */
export async function carryOut(
  { call, onDefect }: Handlers,
  codec: Codec,
  action: string,
  input: Message,
): Promise<Response> {
  try {
    const outcome = await call(action, input);
    if ('error' in outcome) return errorResponse(codec, outcome.error);
    return { status: 200, contentType: codec.contentType, body: writeOutput(codec, action, outcome.output) };
  } catch (error) {
    onDefect?.(action, error);
    return errorResponse(codec, INTERNAL_FAILURE);
  }
}

/** Calls the action that returns an event stream. */
export function openSubscription(
  { subscribe, onDefect }: Handlers,
  action: string,
  input: Message,
): Subscription | { readonly error: KinesisError } {
  try {
    return subscribe(input);
  } catch (error) {
    onDefect?.(action, error);
    return { error: INTERNAL_FAILURE };
  }
}

export function errorResponse(codec: Codec, error: KinesisError): Response {
  return { status: httpStatusOf(error.code), contentType: codec.contentType, body: writeError(codec, error) };
}
