// The pages outside the stage: `/` (documentation with try-it-out), `/_health`, `/_openapi.yaml`. Everything is served from
// this machine, and the page may not fetch from anywhere else.
import type { Header, HttpRequest, HttpResponse } from '../../gateway/index.ts';
import { ASSETS } from './assets.ts';

/** What the pages show; read at each request, because the document can be reloaded. */
export interface Served {
  readonly title: string;
  readonly stage: string;
  /** The file as it was read. */
  readonly text: string;
  readonly isJson: boolean;
  /** The same, parsed; for a template, only the document in it. */
  readonly document: Readonly<Record<string, unknown>>;
}

const SECURITY: readonly Header[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cache-Control', 'no-cache'],
];

const JSON_TYPE = 'application/json';

/** @returns undefined for a path that belongs to the API. */
export function docsPage(request: HttpRequest, served: () => Served): HttpResponse | Promise<HttpResponse> | undefined {
  const page = PAGES.get(request.rawPath);
  if (page === undefined) return undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { ...respond(405, 'text/plain; charset=utf-8', 'Use GET or HEAD.\n'), headers: [['Allow', 'GET, HEAD']] };
  }
  return page(request.rawQuery, served());
}

type Page = (query: string, served: Served) => HttpResponse | Promise<HttpResponse>;

const PAGES: ReadonlyMap<string, Page> = new Map<string, Page>([
  ['/', documentation],
  ['/_health', () => respond(200, JSON_TYPE, '{"status":"ok"}\n')],
  [
    '/_openapi.yaml',
    (_query, { text, isJson }) => respond(200, isJson ? JSON_TYPE : 'application/yaml; charset=utf-8', text),
  ],
]);

/** Assets are selected by the query of `/`, so that `/` is the only path the API does not get. */
async function documentation(query: string, served: Served): Promise<HttpResponse> {
  if (query === '') return respond(200, 'text/html; charset=utf-8', html(served));
  if (query === 'document') return respond(200, JSON_TYPE, JSON.stringify(forThisServer(served)));
  if (query === 'start.js') return respond(200, 'text/javascript; charset=utf-8', START);
  const asset = ASSETS.get(query);
  if (asset === undefined) return respond(404, 'text/plain; charset=utf-8', 'The page has no such asset.\n');
  return respond(200, asset.type, await asset.read());
}

/** The document with only its servers replaced. */
function forThisServer({ document, stage }: Served): Readonly<Record<string, unknown>> {
  return { ...document, servers: [{ url: `/${stage}`, description: 'The API on this machine.' }] };
}

function html({ title }: Served): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/?swagger-ui.css">
<div id="page"></div>
<script src="/?swagger-ui-bundle.js"></script>
<script src="/?start.js"></script>
`;
}

const START = `SwaggerUIBundle({
  url: '/?document',
  dom_id: '#page',
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

function respond(status: number, type: string, body: string | Buffer): HttpResponse {
  return {
    status,
    headers: [['Content-Type', type], ...SECURITY],
    body: typeof body === 'string' ? Buffer.from(body) : body,
  };
}
