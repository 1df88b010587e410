// What API Gateway is, once, for every room: facts, types, intrinsics and the reading of documents.
export { createBinaryTest } from './facts/binary-media-types.ts';
export { CONTENT_HANDLINGS, type ContentHandling } from './facts/content-handling.ts';
export { isOverride, unknownContextMember } from './facts/context-members.ts';
export {
  type ConcreteResponseType,
  isResponseType,
  parentType,
  RESPONSE_TYPE_NAMES,
  RESPONSE_TYPES,
  type ResponseType,
} from './facts/gateway-response-types.ts';
export { findLookAlike, type GatewayVariable, splitGatewayTemplate } from './facts/gateway-response-variables.ts';
export {
  isParameterName,
  type MappingPlace,
  type MappingSourceKind,
  mappingSourcePattern,
  mappingTargetPattern,
  parseMappingSource,
  parseMappingTarget,
} from './facts/mapping-expressions.ts';
export { type ApiMethod, HTTP_METHODS, methodOfMember } from './facts/methods.ts';
export {
  AUTHORIZER_TTL_MAX_SECONDS,
  COMPRESSION_SIZE_MAX_BYTES,
  DEFINITION_MAX_BYTES,
  INTEGRATION_TIMEOUT_MAX_MS,
  INTEGRATION_TIMEOUT_MIN_MS,
  MAPPING_TEMPLATE_MAX_BYTES,
  MODELS_MAX_BYTES,
  PAYLOAD_MAX_BYTES,
} from './facts/quotas.ts';
export { sentHeaderName } from './facts/remapped-headers.ts';
export { RESERVED_AWS_HEADERS, RESERVED_HEADERS } from './facts/reserved-headers.ts';
export { rewrittenHeaderName } from './facts/rewritten-headers.ts';
export { ENDPOINT_ACCESS_MODES, ENHANCED_SECURITY_POLICIES } from './facts/security-policies.ts';
export { TEMPLATE_VARIABLES, templateMembers } from './facts/template-members.ts';
export { deployedStrings } from './intrinsics/deployed-strings.ts';
export { type IntrinsicUse, isIntrinsic, listIntrinsics } from './intrinsics/intrinsic-use.ts';
export { type IntrinsicScope, resolveIntrinsics, substitute } from './intrinsics/resolve-intrinsics.ts';
export { describeUnknownName, substitutedNames, type UnknownName, unknownNames } from './intrinsics/unknown-names.ts';
export type { BinaryMediaType } from './read/binary-media-types.ts';
export type { GatewayResponse } from './read/gateway-response.ts';
export { httpApiMember } from './read/http-api.ts';
export { INTEGRATION_MEMBER, type Integration, isProxy, readIntegration, selectsByStatus } from './read/integration.ts';
export type { IntegrationResponse } from './read/integration-response.ts';
export { type IntegrationUri, parseIntegrationUri, uriText } from './read/integration-uri.ts';
export type { MappingTemplate } from './read/mapping-template.ts';
export type { MediaContent, MessageBody } from './read/media-content.ts';
export { readMockStatus } from './read/mock-status.ts';
export type { Operation } from './read/operation.ts';
export type { Parameter } from './read/parameter.ts';
export type { ParameterMapping } from './read/parameter-mapping.ts';
export { fillPath, type PathVariable, pathSegments, pathVariables, segmentVariable } from './read/path-template.ts';
export { type ApiDocument, readApi } from './read/read-api.ts';
export { followReference, type Located } from './read/reference.ts';
export type { RequestValidation } from './read/request-validation.ts';
export { requireOpenApi } from './read/require-openapi.ts';
export {
  type ApiKeySource,
  readKeySource,
  type SecurityDemand,
  type SecurityKind,
  type SecurityRequirements,
  type SecurityScheme,
} from './read/security.ts';
export {
  type Named,
  type Specification,
  sharedName,
  sharedPart,
  sharedPlace,
  specificationOf,
} from './read/specification.ts';
export { isTemplate, listTemplateApis, type TemplateApi } from './read/template-apis.ts';
export type {
  AwsDocument,
  AwsEndpointConfiguration,
  AwsGatewayResponse,
  AwsIntegration,
  AwsIntegrationResponse,
  AwsOperation,
  AwsResourcePolicy,
  AwsResourcePolicyStatement,
} from './types/extensions.ts';
export type { FnGetAtt, FnIf, FnSub, Ref } from './types/intrinsic.ts';
