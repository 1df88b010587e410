// The pages outside the stage: `/` (documentation with try-it-out, and the records), `/_health`, `/_openapi.yaml`.
import type { HttpRequest, HttpResponse } from '../../gateway/index.ts';
import type { ObservedStream } from '../../kinesis/index.ts';
import type { StreamedResponse } from '../server/streamed-response.ts';
import { findAsset } from './assets/find-asset.ts';
import { documentForPage } from './document/document-for-page.ts';
import type { Served } from './document/served.ts';
import { renderHtml } from './html/render-html.ts';
import { createRecordFeed, type RecordFeed } from './records/record-feed.ts';
import { respondWithEvents } from './records/respond-with-events.ts';
import { pageRefusal, pageResponse, TYPES } from './response/page-response.ts';

export interface DocsPages {
  /** @returns undefined for a path that belongs to the API. */
  respond(request: HttpRequest): PageResponse | Promise<PageResponse> | undefined;
  /** Ends the event streams of all open pages. */
  close(): void;
}

type PageResponse = HttpResponse | StreamedResponse;

const PATHS: ReadonlySet<string> = new Set(['/', '/_health', '/_openapi.yaml']);

/** @param observe the streams of the embedded Kinesis; without it, the page shows no records. */
export function createDocsPages(
  served: () => Served,
  observe: (() => readonly ObservedStream[]) | undefined,
): DocsPages {
  const feed = observe && createRecordFeed(observe, () => served().stream);
  return {
    respond: (request) => {
      if (!PATHS.has(request.rawPath)) return undefined;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return pageRefusal(405, 'Use GET or HEAD.', [['Allow', 'GET, HEAD']]);
      }
      if (request.rawPath === '/_health') return pageResponse(200, TYPES.json, '{"status":"ok"}\n');
      if (request.rawPath === '/') return documentation(request, served(), feed);
      const { text, isJson } = served();
      return pageResponse(200, isJson ? TYPES.json : TYPES.yaml, text);
    },
    close: () => feed?.close(),
  };
}

/** The parts of the page are selected by the query of `/`, so that `/` is the only path the API does not get. */
function documentation(
  request: HttpRequest,
  served: Served,
  feed: RecordFeed | undefined,
): PageResponse | Promise<PageResponse> {
  const part = request.rawQuery;
  if (part === '') return pageResponse(200, TYPES.html, renderHtml(served.title, feed !== undefined));
  if (part === 'document') return pageResponse(200, TYPES.json, JSON.stringify(documentForPage(served)));
  if (part === 'events' && feed !== undefined) return respondWithEvents(request, feed);
  return findAsset(part);
}
