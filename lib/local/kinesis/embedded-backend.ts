// Calls the embedded Kinesis in this process: no socket, no signature.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Backend, type BackendCall, type BackendResponse, BackendTimeout } from '../../gateway/index.ts';
import { type Handlers, respondInProcess, type ServiceResponse } from '../../kinesis/index.ts';

/** @param mayWait whether a call can wait for a disk. Without one, it needs no timeout. */
export function createEmbeddedBackend(kinesis: Handlers, { mayWait }: { readonly mayWait: boolean }): Backend {
  return async (call) => {
    const responding = respondInProcess(kinesis, {
      contentType: headerOf(call, 'content-type'),
      target: headerOf(call, 'x-amz-target'),
      body: call.body,
    });
    const response = await (mayWait ? within(responding, call.timeoutMillis) : responding);
    if (response !== undefined) return response;
    // SubscribeToShard: its response takes minutes, longer than any integration waits.
    await sleep(call.timeoutMillis);
    throw timedOut(call.timeoutMillis);
  };
}

function headerOf({ headers }: BackendCall, name: string): string | undefined {
  return headers.find(([given]) => given.length === name.length && given.toLowerCase() === name)?.[1];
}

function within(
  responding: Promise<ServiceResponse | undefined>,
  timeoutMillis: number,
): Promise<BackendResponse | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timedOut(timeoutMillis)), timeoutMillis);
    responding.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function timedOut(timeoutMillis: number): BackendTimeout {
  return new BackendTimeout(`no complete response within ${timeoutMillis} ms`);
}
