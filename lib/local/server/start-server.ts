// The HTTP server: reads complete requests, passes them to a handler, writes the responses. Knows nothing about APIs.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../base/index.ts';
import type { HttpRequest, HttpResponse } from '../../gateway/index.ts';
import { type HostGuard, hasTwoHosts, hostGuard, requestedName } from './host-guard.ts';
import { mayContinue, readBody } from './read-body.ts';
import { readRequest } from './read-request.ts';
import { misdirected, twoHosts } from './refusals.ts';
import { writeResponse } from './write-response.ts';

export interface ServerOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Further names that are allowed in the Host header. */
  readonly allowHosts?: readonly string[];
  /** Must not reject. */
  readonly handler: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;
  /** Called for requests that the server itself refuses: 400, 413 and 421. */
  readonly onRefusal?: (request: HttpRequest, response: HttpResponse) => void;
  readonly timeouts?: Partial<ServerTimeouts>;
}

/** In milliseconds. */
export interface ServerTimeouts {
  /** For the head of a request. */
  readonly head: number;
  /** For a whole request. */
  readonly request: number;
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
  request: 60_000,
  silence: 60_000,
  idle: 60_000,
  shutdown: 30_000,
};

/** @throws InputError when the server cannot listen on the address. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const timeouts = { ...DEFAULT_TIMEOUTS_MS, ...options.timeouts };
  const guard = hostGuard([options.host, ...(options.allowHosts ?? [])]);
  let closing = false;
  let inProgress = 0;
  let onLastDone = () => {};
  const onRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    inProgress += 1;
    outgoing.on('close', () => {
      inProgress -= 1;
      if (closing && inProgress === 0) onLastDone();
    });
    serve(incoming, outgoing, guard, options, () => closing).catch(() => outgoing.destroy());
  };
  const server = createServer(
    { headersTimeout: timeouts.head, requestTimeout: timeouts.request, connectionsCheckingInterval: 500 },
    onRequest,
  );
  server.keepAliveTimeout = timeouts.idle;
  server.timeout = timeouts.silence;
  // Node would drop headers beyond 2000, Content-Length included. Their total size is limited anyway.
  server.maxHeadersCount = 0;
  server.on('checkContinue', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (mayContinue(incoming)) outgoing.writeContinue();
    onRequest(incoming, outgoing);
  });
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

/** Rejects when the client disconnects in the middle of its request: nobody is there to get a response. */
async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  guard: HostGuard,
  options: ServerOptions,
  isClosing: () => boolean,
): Promise<void> {
  if (!guard(incoming)) return refuse(incoming, outgoing, misdirected(requestedName(incoming)), options);
  if (hasTwoHosts(incoming)) return refuse(incoming, outgoing, twoHosts, options);
  const body = await readBody(incoming);
  if (!Buffer.isBuffer(body)) return refuse(incoming, outgoing, body, options);
  const response = await options.handler(readRequest(incoming, body));
  writeResponse(outgoing, response, isClosing());
}

function refuse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: HttpResponse,
  { onRefusal }: ServerOptions,
): void {
  onRefusal?.(readRequest(incoming, Buffer.alloc(0)), response);
  writeResponse(outgoing, response, true);
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
