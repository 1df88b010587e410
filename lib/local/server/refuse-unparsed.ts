// Responds to what Node's parser refuses, and reports it: bad framing, too large a head, a slow head, TLS, CONNECT.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpRequest, HttpResponse } from '../../gateway/index.ts';
import { readRequest } from './read-request.ts';
import { plainText, tooSlow } from './refusals.ts';
import { writeLastResponse } from './write-response.ts';

type OnRefusal = (request: HttpRequest | undefined, response: HttpResponse) => void;

/** Of Node's HTTP parser. */
interface ParserError extends Error {
  readonly code?: string;
  /** From a fixed set: it never contains what was sent. */
  readonly reason?: string;
  /** What was being read. */
  readonly rawPacket?: Buffer;
}

/** The response that occupies the connection. Not in the documentation of Node. */
type HttpSocket = Socket & { readonly _httpMessage?: ServerResponse | null };

/** @param onRefusal called once for each such connection; the request is known only for CONNECT. */
export function refuseUnparsed(server: Server, onRefusal: OnRefusal): void {
  const refused = new WeakSet<Socket>();
  server.on('clientError', (error: ParserError, socket: Socket) => {
    const response = describe(error);
    // The connection broke, or nothing was sent: browsers open connections in advance.
    if (response === undefined || socket.bytesRead === 0) {
      socket.destroy();
      return;
    }
    if (refused.has(socket) || hasResponse(socket)) return;
    refused.add(socket);
    onRefusal(undefined, response);
    respond(socket, response);
  });
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    const response = plainText(405, 'This gateway is not a proxy: CONNECT is not supported.\n');
    onRefusal(readRequest(incoming, Buffer.alloc(0)), response);
    socket.on('error', () => {});
    writeLastResponse(socket, response);
  });
}

/** A response that is written before its request is complete is a refusal, and the last one of the connection. */
function hasResponse({ _httpMessage }: HttpSocket): boolean {
  return _httpMessage?.req.complete === false && _httpMessage.writableEnded;
}

/** Complete requests before the refused one get their responses first. */
function respond(socket: HttpSocket, response: HttpResponse): void {
  const current = socket._httpMessage;
  if (current?.req.complete) current.once('close', () => respond(socket, response));
  else if (!socket.writable || current?.headersSent) socket.destroy();
  else writeLastResponse(socket, response);
}

/** TLS begins with the type of a handshake. Source: RFC 8446, "Record Layer". */
const TLS_HANDSHAKE = 0x16;

function describe({ code, reason, rawPacket }: ParserError): HttpResponse | undefined {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow;
  if (!code?.startsWith('HPE_')) return undefined;
  if (code === 'HPE_HEADER_OVERFLOW') return plainText(431, 'The head of the request is too large.\n');
  if (rawPacket?.[0] === TLS_HANDSHAKE) {
    return plainText(400, 'This port does not support TLS. Use http:// instead of https://.\n');
  }
  return plainText(400, `The request is not valid HTTP: ${reason || 'it is incomplete'}.\n`);
}
