// What the log knows about one request, and in which order it describes it. Types only.
import type { HttpRequest, HttpResponse, RequestTrace } from '../../gateway/index.ts';

/** Of a request that the server itself refused, there is no trace; of one that cannot be parsed, no request either. */
export interface Logged extends Partial<Omit<RequestTrace, 'request' | 'response'>> {
  readonly request: HttpRequest | undefined;
  readonly response: HttpResponse;
}
