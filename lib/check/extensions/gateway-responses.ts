// JSON Schema of x-amazon-apigateway-gateway-responses.
// Source: API Gateway developer guide, "x-amazon-apigateway-gateway-responses"; the types are those of the service model.
import { type JsonSchema, mapByPattern, mapOf } from './json-schema.ts';
import { gatewayResponseParameters } from './mapping.ts';

const TYPES = [
  'ACCESS_DENIED',
  'API_CONFIGURATION_ERROR',
  'AUTHORIZER_CONFIGURATION_ERROR',
  'AUTHORIZER_FAILURE',
  'BAD_REQUEST_BODY',
  'BAD_REQUEST_PARAMETERS',
  'DEFAULT_4XX',
  'DEFAULT_5XX',
  'EXPIRED_TOKEN',
  'INTEGRATION_FAILURE',
  'INTEGRATION_TIMEOUT',
  'INVALID_API_KEY',
  'INVALID_SIGNATURE',
  'MISSING_AUTHENTICATION_TOKEN',
  'QUOTA_EXCEEDED',
  'REQUEST_TOO_LARGE',
  'RESOURCE_NOT_FOUND',
  'THROTTLED',
  'UNAUTHORIZED',
  'UNSUPPORTED_MEDIA_TYPE',
  'WAF_FILTERED',
];

/** Empty texts are refused (recorded on AWS). */
const gatewayResponse: JsonSchema = {
  type: 'object',
  properties: {
    statusCode: {
      type: ['string', 'integer'],
      pattern: '^[1-5][0-9][0-9]$',
      description: 'a status from 100 to 599',
      minimum: 100,
      maximum: 599,
    },
    responseParameters: gatewayResponseParameters,
    responseTemplates: mapOf({ type: 'string', minLength: 1 }),
  },
  additionalProperties: false,
};

export const gatewayResponses: JsonSchema = mapByPattern(`^(${TYPES.join('|')})$`, gatewayResponse);
