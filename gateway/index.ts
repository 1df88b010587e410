// The gateway's door: load a document, get a handler. Reads any API Gateway REST document as a stranger would.
export { BackendAnswerTooLarge, BackendTimeout, BackendUnreachable } from './backend-failure.ts';
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
