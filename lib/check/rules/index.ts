// The list of rules. A new rule is a file of its name, a line here, a test, and a row in docs/check-rules.md.
import type { Rule } from '../rule/rule.ts';
import { binaryMediaType } from './binary-media-type.ts';
import { cacheKeyParameter } from './cache-key-parameter.ts';
import { contextMember } from './context-member.ts';
import { documentLarge } from './document-large.ts';
import { documentTooLarge } from './document-too-large.ts';
import { extensionMember } from './extension-member.ts';
import { extensionName } from './extension-name.ts';
import { extensionPlace } from './extension-place.ts';
import { extensionSchema } from './extension-schema.ts';
import { gatewayResponseJson } from './gateway-response-json.ts';
import { gatewayResponseStatus } from './gateway-response-status.ts';
import { gatewayResponseTemplate } from './gateway-response-template.ts';
import { httpApiExtension } from './http-api-extension.ts';
import { integrationFallbackMissing } from './integration-fallback-missing.ts';
import { integrationFallbackSuccess } from './integration-fallback-success.ts';
import { integrationHttpMethod } from './integration-http-method.ts';
import { integrationMissing } from './integration-missing.ts';
import { integrationNotKinesis } from './integration-not-kinesis.ts';
import { integrationResponsePattern } from './integration-response-pattern.ts';
import { integrationResponseUndecided } from './integration-response-undecided.ts';
import { integrationResponseUnreachable } from './integration-response-unreachable.ts';
import { integrationResponsesDisjoint } from './integration-responses-disjoint.ts';
import { integrationStatusDeclared } from './integration-status-declared.ts';
import { integrationStatusUnique } from './integration-status-unique.ts';
import { integrationSuccessMissing } from './integration-success-missing.ts';
import { integrationTimeout } from './integration-timeout.ts';
import { integrationUri } from './integration-uri.ts';
import { intrinsicArguments } from './intrinsic-arguments.ts';
import { intrinsicInclude } from './intrinsic-include.ts';
import { intrinsicPseudoParameter } from './intrinsic-pseudo-parameter.ts';
import { kinesisAction } from './kinesis-action.ts';
import { kinesisContentType } from './kinesis-content-type.ts';
import { kinesisContentTypeMissing } from './kinesis-content-type-missing.ts';
import { kinesisCredentials } from './kinesis-credentials.ts';
import { kinesisHttpMethod } from './kinesis-http-method.ts';
import { kinesisIntegrationType } from './kinesis-integration-type.ts';
import { kinesisPassthrough } from './kinesis-passthrough.ts';
import { kinesisStreamChanged } from './kinesis-stream-changed.ts';
import { kinesisUriFixed } from './kinesis-uri-fixed.ts';
import { mappedRequestParameter } from './mapped-request-parameter.ts';
import { mappedResponseHeader } from './mapped-response-header.ts';
import { methodSupported } from './method-supported.ts';
import { modelCombinedReference } from './model-combined-reference.ts';
import { modelDeprecated } from './model-deprecated.ts';
import { modelEmpty } from './model-empty.ts';
import { modelKeyword } from './model-keyword.ts';
import { modelName } from './model-name.ts';
import { modelNotValidated } from './model-not-validated.ts';
import { modelNumberFormat } from './model-number-format.ts';
import { modelsSize } from './models-size.ts';
import { openapiSchema } from './openapi-schema.ts';
import { operationIdUnique } from './operation-id-unique.ts';
import { overrideName } from './override-name.ts';
import { overrideOnce } from './override-once.ts';
import { overrideStatus } from './override-status.ts';
import { parameterCookie } from './parameter-cookie.ts';
import { parameterName } from './parameter-name.ts';
import { parameterNameUnique } from './parameter-name-unique.ts';
import { pathGreedyLast } from './path-greedy-last.ts';
import { pathParameters } from './path-parameters.ts';
import { pathSegment } from './path-segment.ts';
import { pathSiblingVariables } from './path-sibling-variables.ts';
import { referenceResolves } from './reference-resolves.ts';
import { requestHeaderReserved } from './request-header-reserved.ts';
import { requestValidatorExists } from './request-validator-exists.ts';
import { responseHeaderRenamed } from './response-header-renamed.ts';
import { responseReference } from './response-reference.ts';
import { responseSchemaObject } from './response-schema-object.ts';
import { responseStatus } from './response-status.ts';
import { responseTemplateEmpty } from './response-template-empty.ts';
import { securitySchemeExists } from './security-scheme-exists.ts';
import { securitySchemeType } from './security-scheme-type.ts';
import { shortFormIntrinsic } from './short-form-intrinsic.ts';
import { templateBareInput } from './template-bare-input.ts';
import { templateEmpty } from './template-empty.ts';
import { templateMissing } from './template-missing.ts';
import { templateQuotedInput } from './template-quoted-input.ts';
import { templateSize } from './template-size.ts';
import { templateSyntax } from './template-syntax.ts';
import { templateWithoutModel } from './template-without-model.ts';
import { yamlAlias } from './yaml-alias.ts';

export const RULES: readonly Rule[] = [
  binaryMediaType,
  cacheKeyParameter,
  contextMember,
  documentLarge,
  documentTooLarge,
  extensionMember,
  extensionName,
  extensionPlace,
  extensionSchema,
  gatewayResponseJson,
  gatewayResponseStatus,
  gatewayResponseTemplate,
  httpApiExtension,
  integrationFallbackMissing,
  integrationFallbackSuccess,
  integrationHttpMethod,
  integrationMissing,
  integrationNotKinesis,
  integrationResponsePattern,
  integrationResponseUndecided,
  integrationResponseUnreachable,
  integrationResponsesDisjoint,
  integrationStatusDeclared,
  integrationStatusUnique,
  integrationSuccessMissing,
  integrationTimeout,
  integrationUri,
  intrinsicArguments,
  intrinsicInclude,
  intrinsicPseudoParameter,
  kinesisAction,
  kinesisContentType,
  kinesisContentTypeMissing,
  kinesisCredentials,
  kinesisHttpMethod,
  kinesisIntegrationType,
  kinesisPassthrough,
  kinesisStreamChanged,
  kinesisUriFixed,
  mappedRequestParameter,
  mappedResponseHeader,
  methodSupported,
  modelCombinedReference,
  modelDeprecated,
  modelEmpty,
  modelKeyword,
  modelName,
  modelNotValidated,
  modelNumberFormat,
  modelsSize,
  openapiSchema,
  operationIdUnique,
  overrideName,
  overrideOnce,
  overrideStatus,
  parameterCookie,
  parameterName,
  parameterNameUnique,
  pathGreedyLast,
  pathParameters,
  pathSegment,
  pathSiblingVariables,
  referenceResolves,
  requestHeaderReserved,
  requestValidatorExists,
  responseHeaderRenamed,
  responseReference,
  responseSchemaObject,
  responseStatus,
  responseTemplateEmpty,
  securitySchemeExists,
  securitySchemeType,
  shortFormIntrinsic,
  templateBareInput,
  templateEmpty,
  templateMissing,
  templateQuotedInput,
  templateSize,
  templateSyntax,
  templateWithoutModel,
  yamlAlias,
];
