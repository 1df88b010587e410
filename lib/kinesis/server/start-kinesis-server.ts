// Serves the embedded Kinesis to SDKs on a port of this machine, over HTTP/1.1 and HTTP/2 without TLS.
import { setTimeout as delay } from 'node:timers/promises';
import type { Handlers } from './carry-out.ts';
import { type ConnectionTimes, createDualServer } from './dual-server.ts';
import { createExchange, type HttpExchange } from './exchange.ts';
import { createGuard } from './guard.ts';
import { handleRequest } from './handle-request.ts';
import { listen } from './listen.ts';
import type { Turns } from './turns.ts';
import { FAREWELL, UnderWay } from './under-way.ts';

export interface KinesisServerOptions extends Handlers {
  /** 0 for any free one. */
  readonly port: number;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  readonly times?: Partial<KinesisServerTimes>;
}

/** In milliseconds. */
export interface KinesisServerTimes extends ConnectionTimes {
  /** For requests under way when the server is closed. */
  readonly shutdown: number;
}

export interface KinesisServer {
  /** `http://127.0.0.1:4567`: an endpoint for SDKs. */
  readonly url: string;
  readonly port: number;
  /** Accepts no more connections, ends subscriptions, finishes the current requests. Never takes much longer than `shutdown`. */
  close(): Promise<void>;
}

const TIMES: KinesisServerTimes = { head: 10_000, silence: 60_000, idle: 60_000, shutdown: 10_000 };

/** @throws InputError when the port cannot be used: see {@link listen}. */
export async function startKinesisServer(options: KinesisServerOptions): Promise<KinesisServer> {
  const { host = '127.0.0.1' } = options;
  const times = { ...TIMES, ...options.times };
  const context = { guard: createGuard(host), handlers: options, silence: times.silence };
  const underWay = new UnderWay();
  const dual = createDualServer(times, (incoming, outgoing, turns) => {
    const exchange = createExchange(incoming, outgoing);
    underWay.add(exchange);
    // The client has disconnected, so nothing can get the error.
    inTurn(exchange, turns, (endTurn) =>
      handleRequest(exchange, context, (stop) => {
        endTurn();
        underWay.addStream(exchange, stop);
      }),
    ).catch(() => outgoing.destroy());
  });
  const port = await listen(dual.server, host, options.port);

  const closeAll = async () => {
    const closed = dual.close();
    await Promise.race([underWay.finish(), unref(times.shutdown)]);
    await Promise.race([closed, unref(FAREWELL)]);
    dual.destroyConnections();
    await closed;
  };
  let closing: Promise<void> | undefined;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    close: () => {
      closing ??= closeAll();
      return closing;
    },
  };
}

/** The turn lasts until the response is sent or the client has disconnected. */
async function inTurn(
  exchange: HttpExchange,
  turns: Turns,
  handle: (endTurn: () => void) => Promise<void>,
): Promise<void> {
  const endTurn = await turns.take();
  try {
    if (!exchange.isClosed()) await handle(endTurn);
    await exchange.closed;
  } finally {
    endTurn();
  }
}

/** Does not keep the process alive. */
function unref(milliseconds: number): Promise<void> {
  return delay(milliseconds, undefined, { ref: false });
}
