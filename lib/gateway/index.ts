// The gateway's door: load a document, get a handler. Reads any API Gateway REST document as a stranger would.

export { BackendAnswerTooLarge, BackendTimeout, BackendUnreachable } from './backend/backend-failure.ts';
export { createHandler } from './create-handler.ts';
export { allValues } from './http/request-parts.ts';
export type {
  Backend,
  BackendAnswer,
  BackendCall,
  Backends,
  Exchange,
  GatewayRequest,
  GatewayResponse,
  Handler,
  HandlerOptions,
  Header,
  LoadOptions,
  Problem,
} from './http/types.ts';
export type { Api, CompiledOperation } from './load/api.ts';
export { type LoadedApi, loadApi } from './load/load-api.ts';
export { TemplateFailure } from './map/mapping-template.ts';
export { PAYLOAD_TOO_LARGE } from './respond/front-end.ts';
