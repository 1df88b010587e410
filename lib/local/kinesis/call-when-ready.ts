// Holds back calls to an embedded Kinesis that is not ready.
import { type Backend, BackendUnreachable } from '../../gateway/index.ts';

/** A restarted process that has no streams yet would respond that they do not exist. */
export function callWhenReady(call: Backend, isReady: () => boolean): Backend {
  return (request) =>
    isReady() ? call(request) : Promise.reject(new BackendUnreachable('the embedded Kinesis is not running'));
}
