// Keeps calls from an embedded Kinesis that is not ready.
import { type Backend, BackendUnreachable } from '../../gateway/index.ts';

/** A process that is back but does not have its streams yet would answer that they do not exist. */
export function callWhenReady(call: Backend, isReady: () => boolean): Backend {
  return (request) =>
    isReady() ? call(request) : Promise.reject(new BackendUnreachable('the embedded Kinesis is away'));
}
