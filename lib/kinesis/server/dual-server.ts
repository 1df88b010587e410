// One port for HTTP/1.1 and HTTP/2 without TLS: its connections and their timeouts.
import { createServer as createHttp1, type Server } from 'node:http';
import { constants, createServer as createHttp2, type ServerHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';
import type { HttpExchange } from './exchange.ts';
import { tellProtocol } from './tell-protocol.ts';
import { Turns } from './turns.ts';

/** In milliseconds. */
export interface ConnectionTimes {
  /** For the head of a request over HTTP/1.1. */
  readonly head: number;
  /** Without a byte in either direction during a request; an event stream may be silent for longer. */
  readonly silence: number;
  /** Of an HTTP/1.1 connection between two requests. */
  readonly idle: number;
}

export interface DualServer {
  /** Not listening yet. */
  readonly server: Server;
  /** Accepts no more connections and no more HTTP/2 requests. Resolves when no connection is left. */
  close(): Promise<void>;
  destroyConnections(): void;
}

export type OnRequest = (incoming: HttpExchange['incoming'], outgoing: HttpExchange['outgoing'], turns: Turns) => void;

/** How many requests of one connection are handled at the same time. HTTP/1.1 handles one after the other. */
const HTTP2_TURNS = 8;

export function createDualServer(times: ConnectionTimes, onRequest: OnRequest): DualServer {
  const sockets = new Set<Socket>();
  const sessions = new Set<ServerHttp2Session>();
  const turnsOf = new WeakMap<object, Turns>();
  const turns = (connection: object, limit: number) => {
    const known = turnsOf.get(connection) ?? new Turns(limit);
    turnsOf.set(connection, known);
    return known;
  };

  const http2 = createHttp2(HTTP2_OPTIONS, (incoming, outgoing) => {
    const { stream } = outgoing;
    outgoing.setTimeout(times.silence, () => stream.close(constants.NGHTTP2_CANCEL));
    onRequest(incoming, outgoing, turns(stream.session ?? stream, HTTP2_TURNS));
  });
  http2.on('session', (session) => {
    sessions.add(session);
    session.setLocalWindowSize(CONNECTION_WINDOW);
    session.on('close', () => sessions.delete(session));
  });

  const server = createHttp1({ headersTimeout: times.head, connectionsCheckingInterval: 500 }, (incoming, outgoing) =>
    onRequest(incoming, outgoing, turns(incoming.socket, 1)),
  );
  server.keepAliveTimeout = times.idle;
  server.timeout = times.silence;
  // A client may end its side of the connection after its request and wait for the response. Not in the documentation of Node.
  Object.assign(server, { httpAllowHalfOpen: true });
  const [serveHttp1] = server.listeners('connection');
  server.removeAllListeners('connection');
  server.on('connection', (socket) => {
    sockets.add(socket);
    // Each request in a pipeline listens for the end of its connection.
    socket.setMaxListeners(0);
    socket.on('close', () => sockets.delete(socket));
    tellProtocol(socket, (protocol) => {
      if (protocol === 'http1') return serveHttp1?.call(server, socket);
      // Its streams end one by one; a client that ends the connection has disconnected.
      socket.allowHalfOpen = false;
      http2.emit('connection', socket);
    });
  });

  return {
    server,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const session of sessions) session.close();
      await closed;
    },
    destroyConnections: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** In bytes: a record of 1 MiB does not wait for the window of its stream. */
const STREAM_WINDOW = 2 * 1_048_576;
const CONNECTION_WINDOW = 8 * 1_048_576;

/** Node would refuse further streams while one with a large response is open: its default is 10 MB of a session in memory. */
const HTTP2_OPTIONS = {
  maxSessionMemory: 1024,
  settings: { initialWindowSize: STREAM_WINDOW, maxConcurrentStreams: 250 },
};
