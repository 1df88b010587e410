// JSON Schemas of settings of a whole API. Source: API Gateway Developer Guide, "OpenAPI extensions for API Gateway".
import { COMPRESSION_SIZE_MAX_BYTES, ENDPOINT_ACCESS_MODES } from '../../apigateway/index.ts';
import type { JsonSchema } from './json-schema.ts';

export const apiKeySource: JsonSchema = { type: 'string', enum: ['HEADER', 'AUTHORIZER'] };

export const binaryMediaTypes: JsonSchema = { type: 'array', items: { type: 'string', minLength: 1 } };

export const minimumCompressionSize: JsonSchema = { type: 'integer', minimum: 0, maximum: COMPRESSION_SIZE_MAX_BYTES };

/** A resource policy; IAM validates its content. */
export const policy: JsonSchema = {
  type: 'object',
  required: ['Statement'],
  properties: { Version: { type: 'string' }, Statement: { type: ['array', 'object'] } },
};

export const securityPolicy: JsonSchema = {
  type: 'string',
  pattern: '^(TLS_1_0|TLS_1_2|SecurityPolicy_.+)$',
  description: 'TLS_1_0, TLS_1_2 or a name that begins with SecurityPolicy_',
};

export const endpointAccessMode: JsonSchema = { type: 'string', enum: [...ENDPOINT_ACCESS_MODES] };

/** In an entry of `servers`; in Swagger 2.0, at the root. */
export const endpointConfiguration: JsonSchema = {
  type: 'object',
  properties: {
    disableExecuteApiEndpoint: { type: 'boolean' },
    vpcEndpointIds: { type: 'array', items: { type: 'string' } },
    types: { type: 'array', items: { type: 'string' } },
    ipAddressType: { type: 'string' },
  },
  additionalProperties: false,
};

export const documentation: JsonSchema = {
  type: 'object',
  properties: {
    version: { type: 'string' },
    createdDate: { type: 'string' },
    documentationParts: {
      type: 'array',
      items: {
        type: 'object',
        required: ['location', 'properties'],
        properties: { location: { type: 'object', required: ['type'] }, properties: { type: 'object' } },
      },
    },
  },
};
