// The HTTP server: reads complete requests, passes them to a handler, writes the responses. Knows nothing about APIs.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../base/index.ts';
import type { HttpRequest, HttpResponse } from '../../gateway/index.ts';
import { BodyRoom } from './body-room.ts';
import { hostGuard } from './host-guard.ts';
import { inTurn } from './in-turn.ts';
import type { ForeignPage } from './origin-guard.ts';
import { refuseUnparsed } from './refuse-unparsed.ts';
import { type Expectation, type ServeContext, serveRequest } from './serve-request.ts';

export interface ServerOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Further names that are allowed in the Host header. */
  readonly allowHosts?: readonly string[];
  /** Must not reject. */
  readonly handler: ServeContext['handler'];
  /** Called for the head of a request of a web page of another origin. What it resolves to is sent; undefined accepts the request. */
  readonly refuseForeign?: (request: HttpRequest, page: ForeignPage) => Promise<HttpResponse | undefined>;
  /** Called for requests that the server itself refuses, in plain text. The request is undefined when it cannot be parsed. */
  readonly onRefusal?: (request: HttpRequest | undefined, response: HttpResponse) => void;
  readonly timeouts?: Partial<ServerTimeouts>;
  /** The memory for all bodies of more than 64 KiB together; at least as much as the largest body. Default: 64 MiB. */
  readonly bodyRoomBytes?: number;
}

/** In milliseconds. */
export interface ServerTimeouts {
  /** For the head of a request. */
  readonly head: number;
  /** For the body of a request, without the time that it waits for other bodies. */
  readonly body: number;
  /** Without a byte in either direction while a response is pending; longer than API Gateway's 29 s. */
  readonly silence: number;
  /** Of a connection between two requests. */
  readonly idle: number;
  /** For requests in progress when the server is closed. */
  readonly shutdown: number;
}

export interface RunningServer {
  /** The given host and the actual port; no path. */
  readonly url: URL;
  /** Accepts no more connections, finishes the requests in progress, ends. */
  readonly close: () => Promise<void>;
}

const DEFAULT_TIMEOUTS_MS: ServerTimeouts = {
  head: 10_000,
  body: 60_000,
  silence: 60_000,
  idle: 60_000,
  shutdown: 30_000,
};

const DEFAULT_BODY_ROOM_BYTES = 64 * 1_048_576;

/** @throws InputError when the server cannot listen on the address. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const timeouts = { ...DEFAULT_TIMEOUTS_MS, ...options.timeouts };
  let closing = false;
  let inProgress = 0;
  let onLastDone = () => {};
  const { handler, refuseForeign = async () => undefined, onRefusal = () => {} } = options;
  const context: ServeContext = {
    guard: hostGuard([options.host, ...(options.allowHosts ?? [])]),
    handler,
    refuseForeign,
    onRefusal,
    room: new BodyRoom(options.bodyRoomBytes ?? DEFAULT_BODY_ROOM_BYTES),
    timeoutMillis: timeouts.body,
    isClosing: () => closing,
  };
  const serve = (incoming: IncomingMessage, outgoing: ServerResponse, expectation: Expectation) =>
    inTurn(incoming, outgoing, () => {
      inProgress += 1;
      outgoing.on('close', () => {
        inProgress -= 1;
        if (closing && inProgress === 0) onLastDone();
      });
      serveRequest(incoming, outgoing, expectation, context).catch(() => outgoing.destroy());
    });
  // A body may have to wait for others, so it has a limit of its own.
  const server = createServer(
    { headersTimeout: timeouts.head, requestTimeout: 0, connectionsCheckingInterval: 500 },
    (incoming, outgoing) => serve(incoming, outgoing, 'nothing'),
  );
  server.keepAliveTimeout = timeouts.idle;
  server.timeout = timeouts.silence;
  // Node would drop headers beyond 2000, Content-Length included. Their total size is limited anyway.
  server.maxHeadersCount = 0;
  // A client may end its side of the connection after its request and wait for the response. Not in the documentation of Node.
  Object.assign(server, { httpAllowHalfOpen: true });
  server.on('checkContinue', (incoming, outgoing) => serve(incoming, outgoing, 'continue'));
  server.on('checkExpectation', (incoming, outgoing) => serve(incoming, outgoing, 'else'));
  refuseUnparsed(server, onRefusal);
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen(error, options);
  }
  const { port } = server.address() as AddressInfo;

  return {
    url: new URL(`http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`),
    close: async () => {
      closing = true;
      const closed = new Promise((resolve) => server.close(resolve));
      // The remaining connections have no request or an incomplete head.
      onLastDone = () => server.closeAllConnections();
      if (inProgress === 0) onLastDone();
      const force = setTimeout(() => server.closeAllConnections(), timeouts.shutdown);
      await closed;
      clearTimeout(force);
    },
  };
}

function cannotListen(error: unknown, { host, port }: ServerOptions): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'the port is already in use. Use another --port; 0 picks a free one.',
    EACCES: 'permission denied. Use a --port of 1024 or higher.',
    EADDRNOTAVAIL: 'this machine does not have that address. Use another --host.',
    ENOTFOUND: 'the host name is unknown. Use another --host.',
  };
  if (code === undefined) return error;
  const help = reasons[code] ?? `${message}. Use another --host or --port.`;
  return new InputError(`Cannot listen on ${host}, port ${port}:`, { code: 'cannot-listen', help, cause: error });
}
