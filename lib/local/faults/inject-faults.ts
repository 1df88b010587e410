// Injects faults between the gateway and Kinesis, as responses of Kinesis. Everything after them runs as with a real error.
import { setTimeout as sleep } from 'node:timers/promises';
import { findAction, kinesisModel } from '../../aws/index.ts';
import { type Backend, type BackendCall, type BackendResponse, BackendTimeout } from '../../gateway/index.ts';
import { failSomeRecords } from './fail-some-records.ts';
import type { Fault } from './fault.ts';
import { EXPIRED_ITERATOR, expiredIterator, keyRefused, throttled, unavailable } from './kinesis-errors.ts';
import type { Random } from './random.ts';

/**
 * @param faults read at each call. Each one that applies to the call draws from `random` once, in order. The first hit gives the
 * response, and Kinesis is not called.
 */
export function injectFaults(backend: Backend, faults: () => readonly Fault[], random: Random): Backend {
  return (call) => {
    let response: BackendResponse | undefined;
    let share = 0;
    let delay = 0;
    for (const fault of faults()) {
      if (fault.name === 'latency') delay += fault.milliseconds;
      else if (fault.name === 'partial') share = fault.share;
      else if (fault.name === 'expired-iterator' && !declares(call.action, EXPIRED_ITERATOR)) continue;
      else if (random() < fault.probability) response ??= RESPONSES[fault.name](call);
    }
    const send: Backend = async (sent) =>
      response ?? (share > 0 ? failSomeRecords(backend, sent, share, random) : backend(sent));
    return delay > 0 ? holdBack(send, call, delay) : send(call);
  };
}

const RESPONSES: Readonly<
  Record<Exclude<Fault['name'], 'latency' | 'partial'>, (call: BackendCall) => BackendResponse>
> = {
  throttle: throttled,
  'expired-iterator': () => expiredIterator(new Date()),
  kms: keyRefused,
  unavailable,
};

function declares(action: string, error: string): boolean {
  return findAction(kinesisModel, action)?.errors.includes(error) ?? false;
}

/** Calls Kinesis at once and delays its response. A call that times out was therefore written, which clients have to expect. */
async function holdBack(send: Backend, call: BackendCall, delay: number): Promise<BackendResponse> {
  const sentAt = performance.now();
  const response = await send(call);
  const left = call.timeoutMillis - (performance.now() - sentAt);
  await sleep(Math.min(delay, left));
  if (delay >= left) throw new BackendTimeout(`the fault latency delayed the response beyond ${call.timeoutMillis} ms`);
  return response;
}
