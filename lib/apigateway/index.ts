// What API Gateway is, once, for every room: facts, types, intrinsics and the reading of documents.
export { findLookAlike, type GatewayVariable, splitGatewayTemplate } from './facts/gateway-response-variables.ts';
export { REMAPPED_HEADERS } from './facts/remapped-headers.ts';
export { RESERVED_AWS_HEADERS, RESERVED_HEADERS } from './facts/reserved-headers.ts';
export {
  type ConcreteResponseType,
  isResponseType,
  parentType,
  RESPONSE_TYPES,
  type ResponseType,
} from './facts/response-type.ts';
export { type IntrinsicScope, resolveIntrinsics, substitute } from './intrinsics/resolve-intrinsics.ts';
export { requireOpenApi } from './read/require-openapi.ts';
export type {
  AwsDocument,
  AwsOperation,
  GatewayResponse,
  Integration,
  IntegrationResponse,
} from './types/extensions.ts';
export type { FnGetAtt } from './types/intrinsic.ts';
