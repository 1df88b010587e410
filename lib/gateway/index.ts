// The gateway's public interface: load a document, create a handler. Reads any API Gateway REST document.

// Read a document and load it.

export { readDocument, type SourceDocument } from '../source/index.ts';
export type { Api } from './load/api.ts';
export { type LoadedApi, loadApi } from './load/load-api.ts';
export type { LoadOptions } from './load/load-options.ts';
export type { LoadWarning } from './load/report.ts';

// Execute requests.

export { createHandler, type Handler, type HandlerOptions } from './create-handler.ts';
export type { Header, HttpRequest, HttpResponse } from './http/http-message.ts';
export type { RequestTrace } from './request/request-trace.ts';

// The Kinesis behind it, which the caller supplies, and how it may fail.

export type { Backend, BackendCall, BackendResponse, Backends } from './backend/backend.ts';
export { BackendResponseTooLarge, BackendTimeout, BackendUnreachable } from './backend/backend-failure.ts';

// What reading and loading throw; what the trace of a request has as its cause when a template fails.

export { InputError } from '../base/index.ts';
export { TemplateFailure } from './map/mapping-template.ts';

// Not public: for other folders of this package, and may change at any time.

export { allValues, overrideMethod, splitStage } from './http/request-parts.ts';
export { decodeFormValue } from './http/url-decode.ts';
export { addedQuery } from './integrate/call-kinesis.ts';
export type { CompiledOperation } from './load/api.ts';
export { PAYLOAD_TOO_LARGE } from './respond/front-end.ts';
export { createRouteTree, matchRoute } from './route/route-tree.ts';
