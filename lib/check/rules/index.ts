// The list of rules. A new rule is a file named after its code, a line here, a test, a mutant, and `npm run docs:check-rules`.
import type { Rule } from '../rule/rule.ts';
import { apiKeySourceMismatched } from './api-key-source-mismatched.ts';
import { cacheKeyUndeclared } from './cache-key-undeclared.ts';
import { contextMemberUnknown } from './context-member-unknown.ts';
import { cookieParameterIgnored } from './cookie-parameter-ignored.ts';
import { corsCredentialsConflicting } from './cors-credentials-conflicting.ts';
import { corsGatewayResponseMissing } from './cors-gateway-response-missing.ts';
import { extensionDetailInvalid } from './extension-detail-invalid.ts';
import { extensionInvalid } from './extension-invalid.ts';
import { extensionMemberUnknown } from './extension-member-unknown.ts';
import { extensionMisplaced } from './extension-misplaced.ts';
import { extensionUnknown } from './extension-unknown.ts';
import { formParameterIgnored } from './form-parameter-ignored.ts';
import { gatewayResponseEchoAllowed } from './gateway-response-echo-allowed.ts';
import { gatewayResponseJsonMalformed } from './gateway-response-json-malformed.ts';
import { gatewayResponseStatusOverwritten } from './gateway-response-status-overwritten.ts';
import { gatewayResponseVtlIgnored } from './gateway-response-vtl-ignored.ts';
import { httpApiExtensionIgnored } from './http-api-extension-ignored.ts';
import { httpApiUnsupported } from './http-api-unsupported.ts';
import { importedDocumentTooLarge } from './imported-document-too-large.ts';
import { includeNested } from './include-nested.ts';
import { includedDocumentTooLarge } from './included-document-too-large.ts';
import { integrationActionUnknown } from './integration-action-unknown.ts';
import { integrationConnectionMissing } from './integration-connection-missing.ts';
import { integrationCredentialsHardCoded } from './integration-credentials-hard-coded.ts';
import { integrationCredentialsMissing } from './integration-credentials-missing.ts';
import { integrationCredentialsUnprotected } from './integration-credentials-unprotected.ts';
import { integrationFailureHidden } from './integration-failure-hidden.ts';
import { integrationFallbackMissing } from './integration-fallback-missing.ts';
import { integrationIncomplete } from './integration-incomplete.ts';
import { integrationMissing } from './integration-missing.ts';
import { integrationPassthroughAllowed } from './integration-passthrough-allowed.ts';
import { integrationResponsePatternMalformed } from './integration-response-pattern-malformed.ts';
import { integrationResponseUndecided } from './integration-response-undecided.ts';
import { integrationResponseUnreachable } from './integration-response-unreachable.ts';
import { integrationResponsesOverlapping } from './integration-responses-overlapping.ts';
import { integrationSchemeWrong } from './integration-scheme-wrong.ts';
import { integrationServiceUnchecked } from './integration-service-unchecked.ts';
import { integrationStatusRepeated } from './integration-status-repeated.ts';
import { integrationStatusUndeclared } from './integration-status-undeclared.ts';
import { integrationSuccessMissing } from './integration-success-missing.ts';
import { integrationTimeoutTooLong } from './integration-timeout-too-long.ts';
import { integrationUriHardCoded } from './integration-uri-hard-coded.ts';
import { integrationUriMalformed } from './integration-uri-malformed.ts';
import { intrinsicArgumentMalformed } from './intrinsic-argument-malformed.ts';
import { intrinsicNameUnknown } from './intrinsic-name-unknown.ts';
import { intrinsicShortFormUnsupported } from './intrinsic-short-form-unsupported.ts';
import { kinesisActionUnknown } from './kinesis-action-unknown.ts';
import { kinesisContentTypeMissing } from './kinesis-content-type-missing.ts';
import { kinesisContentTypeWrong } from './kinesis-content-type-wrong.ts';
import { kinesisCredentialsMissing } from './kinesis-credentials-missing.ts';
import { kinesisHttpMethodWrong } from './kinesis-http-method-wrong.ts';
import { kinesisIntegrationTypeWrong } from './kinesis-integration-type-wrong.ts';
import { kinesisResponseBinary } from './kinesis-response-binary.ts';
import { kinesisStreamUnprotected } from './kinesis-stream-unprotected.ts';
import { lambdaHttpMethodWrong } from './lambda-http-method-wrong.ts';
import { mappedBodyBinary } from './mapped-body-binary.ts';
import { mappedPathIgnored } from './mapped-path-ignored.ts';
import { mappedPathUnescaped } from './mapped-path-unescaped.ts';
import { mappedRequestParameterUndeclared } from './mapped-request-parameter-undeclared.ts';
import { mappedResourceUnprotected } from './mapped-resource-unprotected.ts';
import { mappedResponseHeaderUndeclared } from './mapped-response-header-undeclared.ts';
import { mappedTargetUnprotected } from './mapped-target-unprotected.ts';
import { methodUnsupported } from './method-unsupported.ts';
import { mockStatusInvalid } from './mock-status-invalid.ts';
import { mockStatusMissing } from './mock-status-missing.ts';
import { modelEmpty } from './model-empty.ts';
import { modelKeywordUnsupported } from './model-keyword-unsupported.ts';
import { modelNameMalformed } from './model-name-malformed.ts';
import { modelsTooLarge } from './models-too-large.ts';
import { numericKeyUnquoted } from './numeric-key-unquoted.ts';
import { openapiDetailInvalid } from './openapi-detail-invalid.ts';
import { openapiInvalid } from './openapi-invalid.ts';
import { operationIdRepeated } from './operation-id-repeated.ts';
import { operationUnprotected } from './operation-unprotected.ts';
import { overrideRepeated } from './override-repeated.ts';
import { overrideStatusInvalid } from './override-status-invalid.ts';
import { overrideUnknown } from './override-unknown.ts';
import { parameterNameMalformed } from './parameter-name-malformed.ts';
import { parameterNameRepeated } from './parameter-name-repeated.ts';
import { pathGreedyVariableMisplaced } from './path-greedy-variable-misplaced.ts';
import { pathParametersMismatched } from './path-parameters-mismatched.ts';
import { pathSegmentMalformed } from './path-segment-malformed.ts';
import { pathVariableUndeclared } from './path-variable-undeclared.ts';
import { pathVariablesConflicting } from './path-variables-conflicting.ts';
import { preflightSecurityMisplaced } from './preflight-security-misplaced.ts';
import { pseudoParameterUnknown } from './pseudo-parameter-unknown.ts';
import { referenceExternalUnsupported } from './reference-external-unsupported.ts';
import { referenceUnresolved } from './reference-unresolved.ts';
import { renderedRequestIncomplete } from './rendered-request-incomplete.ts';
import { renderedRequestInvalid } from './rendered-request-invalid.ts';
import { renderedRequestMalformed } from './rendered-request-malformed.ts';
import { renderedResponseMalformed } from './rendered-response-malformed.ts';
import { requestBodyUnvalidated } from './request-body-unvalidated.ts';
import { requestHeaderReserved } from './request-header-reserved.ts';
import { requestValidatorUndefined } from './request-validator-undefined.ts';
import { requestValidatorUnused } from './request-validator-unused.ts';
import { resourcePolicyUnprotected } from './resource-policy-unprotected.ts';
import { responseContentHandlingWrong } from './response-content-handling-wrong.ts';
import { responseHeaderRenamed } from './response-header-renamed.ts';
import { responseReferenceUnsupported } from './response-reference-unsupported.ts';
import { responseSchemaUnsupported } from './response-schema-unsupported.ts';
import { responseStatusUnsupported } from './response-status-unsupported.ts';
import { responseTemplateEmpty } from './response-template-empty.ts';
import { responseValueUnescaped } from './response-value-unescaped.ts';
import { securityRequirementsUnsupported } from './security-requirements-unsupported.ts';
import { securitySchemeIgnored } from './security-scheme-ignored.ts';
import { securitySchemeUndefined } from './security-scheme-undefined.ts';
import { securitySchemeUnused } from './security-scheme-unused.ts';
import { substitutionUnresolved } from './substitution-unresolved.ts';
import { templateConditionWrong } from './template-condition-wrong.ts';
import { templateDirectiveUnsupported } from './template-directive-unsupported.ts';
import { templateEmpty } from './template-empty.ts';
import { templateEscapeIncomplete } from './template-escape-incomplete.ts';
import { templateFormUnescaped } from './template-form-unescaped.ts';
import { templateHeaderMismatched } from './template-header-mismatched.ts';
import { templateInputUnescaped } from './template-input-unescaped.ts';
import { templateInputUnquoted } from './template-input-unquoted.ts';
import { templateMalformed } from './template-malformed.ts';
import { templateMemberUnknown } from './template-member-unknown.ts';
import { templateMissing } from './template-missing.ts';
import { templateModelMissing } from './template-model-missing.ts';
import { templateNewlineWrong } from './template-newline-wrong.ts';
import { templateObjectMalformed } from './template-object-malformed.ts';
import { templateRenderingUndecided } from './template-rendering-undecided.ts';
import { templateTooLarge } from './template-too-large.ts';
import { templateVariableUndefined } from './template-variable-undefined.ts';
import { uriVariableUndeclared } from './uri-variable-undeclared.ts';
import { yamlAliasUnsupported } from './yaml-alias-unsupported.ts';

export const RULES: readonly Rule[] = [
  apiKeySourceMismatched,
  cacheKeyUndeclared,
  contextMemberUnknown,
  cookieParameterIgnored,
  corsCredentialsConflicting,
  corsGatewayResponseMissing,
  extensionDetailInvalid,
  extensionInvalid,
  extensionMemberUnknown,
  extensionMisplaced,
  extensionUnknown,
  formParameterIgnored,
  gatewayResponseEchoAllowed,
  gatewayResponseJsonMalformed,
  gatewayResponseStatusOverwritten,
  gatewayResponseVtlIgnored,
  httpApiExtensionIgnored,
  httpApiUnsupported,
  importedDocumentTooLarge,
  includeNested,
  includedDocumentTooLarge,
  integrationActionUnknown,
  integrationConnectionMissing,
  integrationCredentialsHardCoded,
  integrationCredentialsMissing,
  integrationCredentialsUnprotected,
  integrationFailureHidden,
  integrationFallbackMissing,
  integrationIncomplete,
  integrationMissing,
  integrationPassthroughAllowed,
  integrationResponsePatternMalformed,
  integrationResponseUndecided,
  integrationResponseUnreachable,
  integrationResponsesOverlapping,
  integrationSchemeWrong,
  integrationServiceUnchecked,
  integrationStatusRepeated,
  integrationStatusUndeclared,
  integrationSuccessMissing,
  integrationTimeoutTooLong,
  integrationUriHardCoded,
  integrationUriMalformed,
  intrinsicArgumentMalformed,
  intrinsicNameUnknown,
  intrinsicShortFormUnsupported,
  kinesisActionUnknown,
  kinesisContentTypeMissing,
  kinesisContentTypeWrong,
  kinesisCredentialsMissing,
  kinesisHttpMethodWrong,
  kinesisIntegrationTypeWrong,
  kinesisResponseBinary,
  kinesisStreamUnprotected,
  lambdaHttpMethodWrong,
  mappedBodyBinary,
  mappedPathIgnored,
  mappedPathUnescaped,
  mappedRequestParameterUndeclared,
  mappedResourceUnprotected,
  mappedResponseHeaderUndeclared,
  mappedTargetUnprotected,
  methodUnsupported,
  mockStatusInvalid,
  mockStatusMissing,
  modelEmpty,
  modelKeywordUnsupported,
  modelNameMalformed,
  modelsTooLarge,
  numericKeyUnquoted,
  openapiDetailInvalid,
  openapiInvalid,
  operationIdRepeated,
  operationUnprotected,
  overrideRepeated,
  overrideStatusInvalid,
  overrideUnknown,
  parameterNameMalformed,
  parameterNameRepeated,
  pathGreedyVariableMisplaced,
  pathParametersMismatched,
  pathSegmentMalformed,
  pathVariableUndeclared,
  pathVariablesConflicting,
  preflightSecurityMisplaced,
  pseudoParameterUnknown,
  referenceExternalUnsupported,
  referenceUnresolved,
  renderedRequestIncomplete,
  renderedRequestInvalid,
  renderedRequestMalformed,
  renderedResponseMalformed,
  requestBodyUnvalidated,
  requestHeaderReserved,
  requestValidatorUndefined,
  requestValidatorUnused,
  resourcePolicyUnprotected,
  responseContentHandlingWrong,
  responseHeaderRenamed,
  responseReferenceUnsupported,
  responseSchemaUnsupported,
  responseStatusUnsupported,
  responseTemplateEmpty,
  responseValueUnescaped,
  securityRequirementsUnsupported,
  securitySchemeIgnored,
  securitySchemeUndefined,
  securitySchemeUnused,
  substitutionUnresolved,
  templateConditionWrong,
  templateDirectiveUnsupported,
  templateEmpty,
  templateEscapeIncomplete,
  templateFormUnescaped,
  templateHeaderMismatched,
  templateInputUnescaped,
  templateInputUnquoted,
  templateMalformed,
  templateMemberUnknown,
  templateMissing,
  templateModelMissing,
  templateNewlineWrong,
  templateObjectMalformed,
  templateRenderingUndecided,
  templateTooLarge,
  templateVariableUndefined,
  uriVariableUndeclared,
  yamlAliasUnsupported,
];
