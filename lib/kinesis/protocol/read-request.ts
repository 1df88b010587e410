// Converts the body of a request to the input of an action.
import { findAction, inputShapeOf, kinesisModel } from '../../aws/index.ts';
import type { KinesisError, Message } from '../call/call.ts';
import type { Codec } from './codec.ts';
import { readStructure } from './read-shape.ts';
import { SerializationError } from './serialization-error.ts';

/** The message is empty where the service sends none: for a body that is not well-formed. */
export const SERIALIZATION_EXCEPTION = 'SerializationException';

export type ReadRequest = { readonly input: Message } | { readonly error: KinesisError };

/** The body as a value; undefined when it is not a well-formed object or array: the service then sends no message. */
export function parseBody(codec: Codec, body: Buffer): object | undefined {
  try {
    const value = codec.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @param action of the model: see {@link findTarget}. */
export function readInput(codec: Codec, action: string, body: object): ReadRequest {
  const shape = inputShapeOf(kinesisModel, action);
  if (shape === undefined) return { input: {} };
  try {
    return { input: readStructure(codec, shape, body) };
  } catch (error) {
    if (!(error instanceof SerializationError)) throw error;
    return { error: { code: SERIALIZATION_EXCEPTION, message: error.message } };
  }
}

/** The action that X-Amz-Target names: `Kinesis_20131202.PutRecord`. Undefined when Kinesis does not have it. */
export function findTarget(target: string | undefined): string | undefined {
  const prefix = `${kinesisModel.targetPrefix}.`;
  const action = target?.startsWith(prefix) ? target.slice(prefix.length) : undefined;
  return action !== undefined && findAction(kinesisModel, action) ? action : undefined;
}
