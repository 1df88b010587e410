// The HTTP server: takes whole requests off the wire, hands them on, writes whole answers. Knows nothing of what an API is.
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
  /** 0 takes a free one. */
  readonly port: number;
  /** Further names that the Host header may carry. */
  readonly allowHosts?: readonly string[];
  /** Must not reject. */
  readonly handler: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;
  /** Told of requests that the server answers by itself: 400, 413 and 421. */
  readonly onRefusal?: (request: HttpRequest, response: HttpResponse) => void;
  readonly times?: Partial<ServerTimes>;
}

/** In milliseconds. */
export interface ServerTimes {
  /** For the head of a request. */
  readonly head: number;
  /** For a whole request. */
  readonly request: number;
  /** Without a byte in either direction, when the answer is due; longer than API Gateway's 29 s. */
  readonly silence: number;
  /** Of a connection between two requests. */
  readonly idle: number;
  /** For requests under way when the server is closed. */
  readonly shutdown: number;
}

export interface RunningServer {
  /** With the name or address it was told to listen on and the port it got; no path. */
  readonly url: URL;
  /** Takes no more connections, finishes the requests under way, ends. */
  readonly close: () => Promise<void>;
}

const TIMES: ServerTimes = { head: 10_000, request: 60_000, silence: 60_000, idle: 60_000, shutdown: 30_000 };

/** @throws InputError when the address cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const times = { ...TIMES, ...options.times };
  const guard = hostGuard([options.host, ...(options.allowHosts ?? [])]);
  let closing = false;
  let underWay = 0;
  let lastOneDone = () => {};
  const onRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    underWay += 1;
    outgoing.on('close', () => {
      underWay -= 1;
      if (closing && underWay === 0) lastOneDone();
    });
    serve(incoming, outgoing, guard, options, () => closing).catch(() => outgoing.destroy());
  };
  const server = createServer(
    { headersTimeout: times.head, requestTimeout: times.request, connectionsCheckingInterval: 500 },
    onRequest,
  );
  server.keepAliveTimeout = times.idle;
  server.timeout = times.silence;
  // Node would drop those beyond 2000, Content-Length with them. Their size is limited as it is.
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
      // What is left then are connections with no request or half a head.
      lastOneDone = () => server.closeAllConnections();
      if (underWay === 0) lastOneDone();
      const force = setTimeout(() => server.closeAllConnections(), times.shutdown);
      await closed;
      clearTimeout(force);
    },
  };
}

/** Rejects when the client went away in the middle of its request: there is nobody to answer. */
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
    EADDRINUSE: 'another process listens there. Give another --port; 0 takes a free one.',
    EACCES: 'this user may not. Give a --port from 1024 on.',
    EADDRNOTAVAIL: 'this machine has no such address. Give another --host.',
    ENOTFOUND: 'no such host is known. Give another --host.',
  };
  if (code === undefined) return error;
  const help = reasons[code] ?? `${message}. Give another --host or --port.`;
  return new InputError(`cannot listen on ${host}, port ${port}:`, { code: 'cannot-listen', help, cause: error });
}
