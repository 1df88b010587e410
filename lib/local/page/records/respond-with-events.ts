// `/?events`: the records as server-sent events, for pages of this gateway alone.
import type { HttpRequest, HttpResponse } from '../../../gateway/index.ts';
import { foreignPage } from '../../server/origin-guard.ts';
import type { StreamedResponse } from '../../server/streamed-response.ts';
import { PAGE_HEADERS, pageRefusal, pageResponse } from '../response/page-response.ts';
import type { RecordFeed } from './record-feed.ts';

const EVENTS = 'text/event-stream; charset=utf-8';

export function respondWithEvents(request: HttpRequest, feed: RecordFeed): HttpResponse | StreamedResponse {
  const headers = Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value]));
  if (foreignPage({ headers }) !== undefined)
    return pageRefusal(403, 'Only the page of this gateway may read the records.');
  if (request.method === 'HEAD') return pageResponse(200, EVENTS, '');
  const stream = feed.open();
  if (stream === undefined) return pageRefusal(503, 'Too many pages show the records. Close one.');
  return { status: 200, headers: [['Content-Type', EVENTS], ...PAGE_HEADERS], stream };
}
