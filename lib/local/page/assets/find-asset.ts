// The scripts and styles of the page: our own, and those of swagger-ui. Each is read once and kept.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageFolder } from '../../../base/index.ts';
import type { HttpResponse } from '../../../gateway/index.ts';
import { pageRefusal, pageResponse, TYPES } from '../response/page-response.ts';
import { STYLE } from './style.ts';

interface Asset {
  readonly type: string;
  readonly read: () => Promise<string | Buffer>;
}

const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['page.css', { type: TYPES.css, read: async () => STYLE }],
  ['theme.js', { type: TYPES.js, read: () => readOwn('theme.js') }],
  ['start.js', { type: TYPES.js, read: () => readOwn('start.js') }],
  ['records.js', { type: TYPES.js, read: () => readOwn('records.js') }],
  ['swagger-ui.css', { type: TYPES.css, read: () => readSwaggerUi('swagger-ui.css') }],
  ['swagger-ui-bundle.js', { type: TYPES.js, read: () => readSwaggerUi('swagger-ui-bundle.js') }],
]);

const kept = new Map<string, Promise<HttpResponse>>();

/** @param name as in the query: `start.js`. A 404 if there is no such asset. */
export function findAsset(name: string): HttpResponse | Promise<HttpResponse> {
  const asset = ASSETS.get(name);
  if (asset === undefined) return pageRefusal(404, 'The page has no such asset.');
  const response = kept.get(name) ?? load(asset);
  kept.set(name, response);
  // The next request tries again.
  response.catch(() => kept.delete(name));
  return response;
}

async function load({ type, read }: Asset): Promise<HttpResponse> {
  return pageResponse(200, type, await read());
}

/** The package has them where a clone has them: they run as they are written. */
function readOwn(name: string): Promise<Buffer> {
  return readFile(join(packageFolder(), 'lib/local/page/browser', name));
}

function readSwaggerUi(name: string): Promise<Buffer> {
  return readFile(join(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')), name));
}
