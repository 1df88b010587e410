// Turns the type, the target and the body of a request into a response, in the format of the request. The checks are in the order of the
// service. Source of the order: kinesalite 3.3.3, `test/connection.js`.
import { findAction, kinesisModel } from '../../aws/index.ts';
import type { KinesisError, Message, Subscription } from '../call/call.ts';
import type { Codec } from '../protocol/codec.ts';
import { findCodec } from '../protocol/find-codec.ts';
import { findTarget, parseBody, readInput, SERIALIZATION_EXCEPTION } from '../protocol/read-request.ts';
import { carryOut, errorResponse, type Handlers, openSubscription } from './carry-out.ts';
import { refuseType } from './front.ts';
import type { Response } from './response.ts';

export interface ServiceRequest {
  readonly contentType: string | undefined;
  /** X-Amz-Target: `Kinesis_20131202.PutRecord`. */
  readonly target: string | undefined;
  readonly body: Buffer;
  /** Checks the credentials. Absent: none are required. */
  readonly refuseCredentials?: () => KinesisError | undefined;
}

/** The response of SubscribeToShard, whose events may take minutes. */
export interface EventStream {
  readonly codec: Codec;
  readonly subscription: Subscription;
}

export async function respond(handlers: Handlers, request: ServiceRequest): Promise<Response | EventStream> {
  const codec = await findCodec(request.contentType);
  if (codec === undefined) return refuseType(request.target);
  const read = readRequest(codec, request);
  if ('error' in read) return errorResponse(codec, read.error);
  const { action, input } = read;
  if (findAction(kinesisModel, action)?.eventStream !== true) return carryOut(handlers, codec, action, input);
  const subscription = openSubscription(handlers, action, input);
  return 'error' in subscription ? errorResponse(codec, subscription.error) : { codec, subscription };
}

function readRequest(
  codec: Codec,
  { target, body, refuseCredentials }: ServiceRequest,
): { readonly action: string; readonly input: Message } | { readonly error: KinesisError } {
  const action = findTarget(target);
  const parsed = parseBody(codec, body);
  if (parsed === undefined && (body.length > 0 || action !== undefined))
    return { error: { code: SERIALIZATION_EXCEPTION, message: '' } };
  if (parsed === undefined || action === undefined)
    return { error: { code: 'UnknownOperationException', message: '' } };
  const error = refuseCredentials?.();
  if (error) return { error };
  const read = readInput(codec, action, parsed);
  return 'error' in read ? read : { action, input: read.input };
}
