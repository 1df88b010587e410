// A server with a handler that remembers, and a client that sends bytes.
import { once } from 'node:events';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../../lib/gateway/http/http-message.ts';
import { type ServerOptions, startServer } from '../../../lib/local/server/start-server.ts';

/** Closed after the test that calls this. */
export async function startTestServer(options: Partial<ServerOptions> = {}) {
  const seen: HttpRequest[] = [];
  const refused: { readonly request: HttpRequest | undefined; readonly status: number; readonly text: string }[] = [];
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    handler: async (request): Promise<HttpResponse> => {
      seen.push(request);
      return { status: 200, headers: [['Content-Type', 'application/json']], body: Buffer.from('{}') };
    },
    onRefusal: (request, { status, body }) => refused.push({ request, status, text: body.toString() }),
    ...options,
  });
  onTestFinished(server.close);
  return { ...server, port: Number(server.url.port), seen, refused };
}

/** Sends bytes, and reads until the server closes the connection. */
export async function sendRaw(port: number, ...parts: (string | Buffer)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}
