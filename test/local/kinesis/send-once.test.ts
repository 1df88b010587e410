// One request and the events of undici: in any order, only the first end counts and nothing is sent again.
import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import type { BackendResponse } from '../../../lib/gateway/backend/backend.ts';
import {
  BackendResponseTooLarge,
  BackendTimeout,
  BackendUnreachable,
} from '../../../lib/gateway/backend/backend-failure.ts';
import { sendOnce } from '../../../lib/local/kinesis/send-once.ts';

type Controller = Dispatcher.DispatchController;

/** Stands for undici's control of one request; keeps why it was aborted. */
class TestController implements Controller {
  aborted = false;
  reason: Error | null = null;
  readonly paused = false;
  readonly rawHeaders = null;
  readonly rawTrailers = null;

  abort(reason: Error): void {
    this.aborted = true;
    this.reason = reason;
  }

  pause(): void {}
  resume(): void {}
}

/** Sends a request through a dispatcher that hands its handler over. */
function begin(timeoutMillis = 1000) {
  let handler: Dispatcher.DispatchHandler = {};
  const dispatch = (_request: unknown, given: Dispatcher.DispatchHandler) => {
    handler = given;
    return true;
  };
  const controller = new TestController();
  const response = sendOnce(
    { dispatch } as Pick<Dispatcher, 'dispatch'> as Dispatcher,
    { path: '/', method: 'POST' },
    timeoutMillis,
  );
  return {
    response,
    controller,
    start: (started: Controller = controller) => handler.onRequestStart?.(started, {}),
    head: (status: number, headers: IncomingHttpHeaders = {}) => handler.onResponseStart?.(controller, status, headers),
    data: (chunk: string | Buffer) => handler.onResponseData?.(controller, Buffer.from(chunk)),
    end: () => handler.onResponseEnd?.(controller, {}),
    error: (message: string) => handler.onResponseError?.(controller, new Error(message)),
  };
}

describe('one request', () => {
  it.each<[chunks: string[], body: string]>([
    [[], ''],
    [['whole'], 'whole'],
    [['in ', 'three ', 'parts'], 'in three parts'],
  ])('gets the response %j', async (chunks, body) => {
    const { response, start, head, data, end } = begin();
    start();
    head(200, { 'x-a': '1' });
    for (const chunk of chunks) data(chunk);
    end();
    expect(await response).toEqual({ status: 200, headers: { 'x-a': '1' }, body: Buffer.from(body) });
  });

  it('has the last head: those before it say that more is to come', async () => {
    const { response, start, head, end } = begin();
    start();
    head(103, { link: 'x' });
    head(200, { 'x-a': '1' });
    end();
    expect(await response).toEqual({ status: 200, headers: { 'x-a': '1' }, body: Buffer.alloc(0) });
  });

  it('is not sent a second time', async () => {
    const { response, controller, start, head, end } = begin();
    start();
    const again = new TestController();
    start(again);
    expect([controller.aborted, again.aborted]).toEqual([false, true]);
    head(200);
    end();
    expect((await response).status).toBe(200);
  });

  it('is not sent at all when its time is over before', async () => {
    const { response, controller, start } = begin(10);
    await expect(response).rejects.toBeInstanceOf(BackendTimeout);
    start();
    expect(controller.aborted).toBe(true);
  });

  it('is aborted when its time is over, and what comes later changes nothing', async () => {
    const { response, controller, start, head, data, end, error } = begin(10);
    start();
    head(200);
    await expect(response).rejects.toBeInstanceOf(BackendTimeout);
    expect(controller.reason).toBeInstanceOf(BackendTimeout);
    data('late');
    end();
    error('late');
    await expect(response).rejects.toBeInstanceOf(BackendTimeout);
  });

  it('is aborted when its response is too long', async () => {
    const { response, controller, start, head, data, end } = begin();
    start();
    head(200);
    data(Buffer.alloc(10_485_760));
    expect(controller.aborted).toBe(false);
    data('x');
    data('y');
    end();
    await expect(response).rejects.toBeInstanceOf(BackendResponseTooLarge);
    expect(controller.aborted).toBe(true);
  });

  it('keeps its response when the connection breaks or the time ends after it', async () => {
    const { response, controller, start, head, end, error } = begin(20);
    start();
    head(200);
    end();
    error('closed');
    await sleep(40);
    expect([(await response).status, controller.aborted]).toEqual([200, false]);
  });

  it.each<[what: string, dispatch: Dispatcher['dispatch'], message: string]>([
    [
      'cannot be sent',
      () => {
        throw new Error('invalid header');
      },
      'invalid header',
    ],
    [
      'cannot be connected',
      (_request, handler) => {
        handler.onResponseError?.(new TestController(), new Error('refused'));
        return true;
      },
      'refused',
    ],
  ])('that %s is unreachable', async (_what, dispatch, message) => {
    const failing = { dispatch } as Pick<Dispatcher, 'dispatch'> as Dispatcher;
    const response: Promise<BackendResponse> = sendOnce(failing, { path: '/', method: 'POST' }, 1000);
    await expect(response).rejects.toThrow(message);
    await expect(response).rejects.toBeInstanceOf(BackendUnreachable);
  });
});
