// JSON Schema of x-amazon-apigateway-integration in a REST API.
// Source: API Gateway Developer Guide, "x-amazon-apigateway-integration object" and "…integration.responses object".
import { CONTENT_HANDLINGS, HTTP_METHODS, INTEGRATION_TIMEOUT_MIN_MS } from '../../apigateway/index.ts';
import { eitherCase, type JsonSchema, mapOf } from './json-schema.ts';
import { requestParameters, responseParameters } from './mapping.ts';
import { statusCode } from './status-code.ts';

const contentHandling = eitherCase(...CONTENT_HANDLINGS);

const integrationResponse: JsonSchema = {
  type: 'object',
  required: ['statusCode'],
  properties: {
    statusCode,
    responseParameters,
    responseTemplates: mapOf({ type: ['string', 'null'] }),
    contentHandling,
  },
  additionalProperties: false,
};

export const integration: JsonSchema = {
  type: 'object',
  required: ['type'],
  properties: {
    type: eitherCase('aws', 'aws_proxy', 'http', 'http_proxy', 'mock'),
    httpMethod: eitherCase(...HTTP_METHODS, 'ANY'),
    uri: { type: 'string', minLength: 1 },
    credentials: { type: 'string', minLength: 1 },
    passthroughBehavior: eitherCase('when_no_match', 'when_no_templates', 'never'),
    requestParameters,
    requestTemplates: mapOf({ type: 'string' }),
    contentHandling,
    timeoutInMillis: { type: 'integer', minimum: INTEGRATION_TIMEOUT_MIN_MS },
    cacheKeyParameters: { type: 'array', items: { type: 'string' } },
    cacheNamespace: { type: 'string' },
    connectionType: eitherCase('INTERNET', 'VPC_LINK'),
    connectionId: { type: 'string' },
    integrationTarget: { type: 'string' },
    responseTransferMode: eitherCase('BUFFERED', 'STREAM'),
    tlsConfig: {
      type: 'object',
      properties: { insecureSkipVerification: { type: 'boolean' }, serverNameToVerify: { type: 'string' } },
      additionalProperties: false,
    },
    responses: mapOf(integrationResponse),
  },
  additionalProperties: false,
};
