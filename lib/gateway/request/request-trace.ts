// The trace of one request, for the log. Types only.
import type { BackendCall, BackendResponse } from '../backend/backend.ts';
import type { HttpRequest, HttpResponse } from '../http/http-message.ts';

/** Nothing here is masked. */
export interface RequestTrace {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** `$context.requestId`, also in `x-amzn-RequestId`. */
  readonly requestId: string;
  /** The resource path of the matched route: `/streams/{stream-name}/record`. */
  readonly route?: string;
  /** The call made to the backend, as rendered. */
  readonly call?: BackendCall;
  /** As received, before any mapping. */
  readonly backendResponse?: BackendResponse;
  /** The gateway response type when the gateway itself refused: `BAD_REQUEST_BODY`. */
  readonly refusal?: string;
  /** Why, for the log: what API Gateway would write to its execution log. */
  readonly reason?: string;
  /** The error behind the reason, a TemplateFailure for instance. */
  readonly cause?: unknown;
  /** From the handler's call to its response, in milliseconds with fractions. */
  readonly milliseconds: number;
  /** The backend's share of these. */
  readonly backendMilliseconds?: number;
}

/** Filled in while the request passes through the stages. */
export type UnfinishedTrace = {
  -readonly [Key in keyof Omit<RequestTrace, 'response' | 'milliseconds'>]: RequestTrace[Key];
};
