// A response of the pages beside the API, with the headers that keep it to this machine and its parts to this origin.
import type { Header, HttpResponse } from '../../../gateway/index.ts';

export const TYPES = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  text: 'text/plain; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
} as const;

/** Nothing inline runs or styles, and nothing is loaded from elsewhere: what a document or a record contains stays text. */
export const PAGE_HEADERS: readonly Header[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cache-Control', 'no-cache'],
];

export function pageResponse(status: number, type: string, body: string | Buffer): HttpResponse {
  return { status, headers: [['Content-Type', type], ...PAGE_HEADERS], body: Buffer.from(body) };
}

/** In plain text, for a mistake in the request. */
export function pageRefusal(status: number, message: string, headers: readonly Header[] = []): HttpResponse {
  const response = pageResponse(status, TYPES.text, `${message}\n`);
  return { ...response, headers: [...headers, ...response.headers] };
}
