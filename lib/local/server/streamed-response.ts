// A response whose body is written as it comes, such as the events of the documentation page.
import type { ServerResponse } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import type { Header, HttpResponse } from '../../gateway/index.ts';

export interface StreamedResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  /** Destroyed when the client disconnects. Whoever made it ends it before the server is closed. */
  readonly stream: Readable;
}

export function isStreamed(response: HttpResponse | StreamedResponse): response is StreamedResponse {
  return 'stream' in response;
}

/** The connection is closed after it. */
export function streamResponse(outgoing: ServerResponse, { status, headers, stream }: StreamedResponse): void {
  outgoing.sendDate = false;
  outgoing.writeHead(status, [...headers.flat(), 'Connection', 'close']);
  outgoing.flushHeaders();
  // A client that disconnects is the usual end. One that ends its side is gone, too: there is nothing for it to wait for.
  outgoing.socket?.once('end', () => stream.destroy());
  pipeline(stream, outgoing, () => {});
}
