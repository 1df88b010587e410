// Requests by hand, byte for byte, for what no HTTP client would send.
import { once } from 'node:events';
import { type ClientHttp2Session, connect as connectHttp2, type OutgoingHttpHeaders } from 'node:http2';
import { connect, type Socket } from 'node:net';

export const TARGET = 'Kinesis_20131202.ListStreams';

/** The headers of a call over HTTP/1.1, with others or without some. */
export function headersOf(change: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const headers = {
    host: 'localhost',
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': TARGET,
    authorization: 'AWS4-HMAC-SHA256 Credential=x',
    ...change,
  };
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The bytes of a POST over HTTP/1.1. */
export function requestOf(
  change: Readonly<Record<string, string | undefined>> = {},
  body = '{}',
  line = 'POST / HTTP/1.1',
): string {
  const headers = { ...headersOf(change), 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [line, ...lines, '', body].join('\r\n');
}

export async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** All that the server sends until it ends or resets the connection. */
export async function readAll(socket: Socket): Promise<string> {
  let text = '';
  try {
    for await (const chunk of socket) text += chunk;
  } catch {
    // Reset: what had come until then is what there is.
  }
  return text;
}

/** Sends the bytes, ends its side of the connection, and reads all. */
export async function exchange(port: number, bytes: string | Buffer): Promise<string> {
  const socket = await open(port);
  socket.end(bytes);
  return await readAll(socket);
}

export interface RawResponse {
  readonly status: number | undefined;
  readonly body: Buffer;
}

/** One POST over HTTP/2. Rejects when the stream is reset. */
export async function postHttp2(
  session: ClientHttp2Session,
  change: Readonly<Record<string, string | undefined>> = {},
  body: string | Buffer = '{}',
): Promise<RawResponse> {
  const { host: _host, ...rest } = headersOf(change);
  const headers: OutgoingHttpHeaders = { ':method': 'POST', ':path': '/', ...rest };
  const stream = session.request(headers);
  let status: number | undefined;
  stream.on('response', (response) => {
    status = response[':status'];
  });
  stream.end(body);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return { status, body: Buffer.concat(chunks) };
}

export async function openHttp2(url: string): Promise<ClientHttp2Session> {
  const session = connectHttp2(url);
  session.on('error', () => {});
  await once(session, 'connect');
  return session;
}
