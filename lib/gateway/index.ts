// The gateway's door: load a document, get a handler. Reads any API Gateway REST document as a stranger would.
export type { Backend, BackendCall, BackendResponse, Backends } from './backend/backend.ts';
export { BackendResponseTooLarge, BackendTimeout, BackendUnreachable } from './backend/backend-failure.ts';
export { createHandler, type Handler, type HandlerOptions } from './create-handler.ts';
export type { Header, HttpRequest, HttpResponse } from './http/http-message.ts';
export { allValues } from './http/request-parts.ts';
export type { Api, CompiledOperation } from './load/api.ts';
export { type LoadedApi, loadApi } from './load/load-api.ts';
export type { LoadOptions } from './load/load-options.ts';
export type { LoadWarning } from './load/report.ts';
export { TemplateFailure } from './map/mapping-template.ts';
export type { RequestTrace } from './request/request-trace.ts';
export { PAYLOAD_TOO_LARGE } from './respond/front-end.ts';
export { createRouteTree, matchRoute } from './route/route-tree.ts';
