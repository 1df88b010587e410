// The gateway's door: load a document, get a handler. Reads any API Gateway REST document as a stranger would.
export type { Api, Operation } from './api.ts';
export { BackendAnswerTooLarge, BackendTimeout, BackendUnreachable } from './backend-failure.ts';
export { createHandler } from './create-handler.ts';
export { type LoadedApi, loadApi } from './load/load-api.ts';
export { TemplateFailure } from './map/mapping-template.ts';
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
} from './types.ts';
