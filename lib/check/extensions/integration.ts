// JSON Schema of x-amazon-apigateway-integration in a REST API.
// Source: API Gateway developer guide, "x-amazon-apigateway-integration object" and "…integration.responses object".
import { eitherCase, type JsonSchema, mapOf } from './json-schema.ts';
import { requestParameters, responseParameters } from './mapping.ts';

const contentHandling = eitherCase('CONVERT_TO_TEXT', 'CONVERT_TO_BINARY');

/** A number in YAML is imported like its text. */
const statusCode: JsonSchema = {
  type: ['string', 'integer'],
  pattern: '^[1-5][0-9][0-9]$',
  description: 'a status from 100 to 599',
  minimum: 100,
  maximum: 599,
};

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
    httpMethod: eitherCase('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY'),
    uri: { type: 'string', minLength: 1 },
    credentials: { type: 'string', minLength: 1 },
    passthroughBehavior: eitherCase('when_no_match', 'when_no_templates', 'never'),
    requestParameters,
    requestTemplates: mapOf({ type: 'string' }),
    contentHandling,
    timeoutInMillis: { type: 'integer', minimum: 50 },
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
