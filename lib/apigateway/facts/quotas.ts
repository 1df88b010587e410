// The quotas of REST APIs that this project enforces or checks. Unless another page is named, the source is API Gateway Developer Guide,
// "Quotas for configuring and running a REST API in API Gateway".
import { DEFAULT_LIMITS } from '../../vtl/index.ts';

/** Of a request's body, and of the response of an integration: 10 MB, which cannot be raised. */
export const PAYLOAD_MAX_BYTES = 10_485_760;

/** Source: API reference, "Integration", timeoutInMillis. */
export const INTEGRATION_TIMEOUT_MIN_MS = 50;

/** 29 seconds, which is also the default. The quota can be raised for Regional and private APIs. */
export const INTEGRATION_TIMEOUT_MAX_MS = 29_000;

/** Of an OpenAPI document that is imported: 6 MB. */
export const DEFINITION_MAX_BYTES = 6 * 1024 * 1024;

/** Of all models of an API together: 400 KB. */
export const MODELS_MAX_BYTES = 400 * 1024;

/** Of one mapping template: 300 KB. The engine rejects templates with more characters. */
export const MAPPING_TEMPLATE_MAX_BYTES = DEFAULT_LIMITS.templateSize;

/** The largest minimum size of a response for compression. Source: API reference, "RestApi", minimumCompressionSize. */
export const COMPRESSION_SIZE_MAX_BYTES = 10_485_760;

/** The longest time that the decision of an authorizer is cached. Source: API reference, "Authorizer", authorizerResultTtlInSeconds. */
export const AUTHORIZER_TTL_MAX_SECONDS = 3600;
