// Decides whether a web page of another origin may write through the gateway: only where the document's CORS or the user allows it.
import {
  type Api,
  createHandler,
  type HandlerOptions,
  type HttpRequest,
  type HttpResponse,
  matchRoute,
  overrideMethod,
  splitStage,
} from '../../gateway/index.ts';
import type { ForeignPage } from '../server/origin-guard.ts';
import { plainText } from '../server/refusals.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import type { KinesisInUse } from './kinesis.ts';

export type RefuseForeign = (request: HttpRequest, page: ForeignPage) => Promise<HttpResponse | undefined>;

/** A page cannot change anything with these, and without CORS it cannot read the response. */
const READING_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * With AWS credentials, the document's CORS does not count: a page must not use what belongs to the user. Then a page may not read either,
 * which only a request with an `Origin` can.
 */
export function createRefuseForeign(
  { allowOrigins, handler }: Pick<GatewaySettings, 'allowOrigins' | 'handler'>,
  { credentials }: Pick<KinesisInUse, 'credentials'>,
  api: Api,
): RefuseForeign {
  const allowed = new Set(allowOrigins);
  const allowsByCors = createPreflight(api, handler);
  return async (request, { origin }) => {
    if (allowed.has('*') || (origin !== undefined && allowed.has(origin))) return undefined;
    const isReading = READING_METHODS.has(overrideMethod(request).method);
    if (credentials === 'aws') return isReading && origin === undefined ? undefined : refuseCredentials(origin);
    return isReading || (await allowsByCors(request, origin)) ? undefined : refuseWriting(origin);
  };
}

/** Asks the document as a browser would: with OPTIONS for the same path. Only a mock can respond, which changes nothing. */
function createPreflight(
  api: Api,
  options: HandlerOptions,
): (request: HttpRequest, origin: string | undefined) => Promise<boolean> {
  const preflight = createHandler(api, { kinesis: () => Promise.reject(new Error('A mock calls nothing.')) }, options);
  return async (request, origin) => {
    const [stage, path] = splitStage(request);
    const operation = stage === api.stage ? matchRoute(api.routes, path, 'OPTIONS')?.operation : undefined;
    if (operation?.integration.type !== 'mock') return false;
    const { status, headers } = await preflight({
      ...request,
      method: 'OPTIONS',
      headers: [
        ['Access-Control-Request-Method', request.method],
        ...(origin === undefined ? [] : [['Origin', origin] as const]),
      ],
      body: Buffer.alloc(0),
    });
    const allows = headers.filter(([name]) => name.toLowerCase() === 'access-control-allow-origin');
    return status >= 200 && status <= 299 && allows.some(([, value]) => value === '*' || value === origin);
  };
}

function refuseWriting(origin: string | undefined): HttpResponse {
  const text = `This gateway does not accept writes from web pages of other origins: start it with ${flagFor(origin)}, or add an OPTIONS method with Access-Control-Allow-Origin to this path of the document.\n`;
  return plainText(403, text);
}

function refuseCredentials(origin: string | undefined): HttpResponse {
  const text = `This gateway uses your AWS credentials and does not accept requests from web pages of other origins: to let this page use them, start it with ${flagFor(origin)}.\n`;
  return plainText(403, text);
}

function flagFor(origin = '*'): string {
  return `--allow-origin ${origin}`;
}
