// Converts Node's request to the gateway's. Decodes nothing.
import type { IncomingMessage } from 'node:http';
import type { Header, HttpRequest } from '../../gateway/index.ts';

export function readRequest(incoming: IncomingMessage, body: Buffer): HttpRequest {
  const target = pathAndQuery(incoming.url ?? '/');
  const mark = target.indexOf('?');
  const headers: Header[] = [];
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.push([incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '']);
  }
  return {
    method: incoming.method ?? 'GET',
    rawPath: mark < 0 ? target : target.slice(0, mark),
    rawQuery: mark < 0 ? '' : target.slice(mark + 1),
    headers,
    body,
    sourceIp: (incoming.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    protocol: `HTTP/${incoming.httpVersion}`,
  };
}

/** Removes scheme and host, which clients send to proxies. The rest may begin with the query. */
function pathAndQuery(url: string): string {
  if (url.startsWith('/')) return url;
  const rest = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '');
  return rest === '' || rest.startsWith('?') ? `/${rest}` : rest;
}
