// JSON Schema of x-amazon-apigateway-gateway-responses.
// Source: API Gateway Developer Guide, "x-amazon-apigateway-gateway-responses".
import { RESPONSE_TYPE_NAMES } from '../../apigateway/index.ts';
import { type JsonSchema, mapByPattern, mapOf } from './json-schema.ts';
import { gatewayResponseParameters } from './mapping.ts';
import { statusCode } from './status-code.ts';

/** Empty strings are rejected (recorded on AWS). */
const gatewayResponse: JsonSchema = {
  type: 'object',
  properties: {
    statusCode,
    responseParameters: gatewayResponseParameters,
    responseTemplates: mapOf({ type: 'string', minLength: 1 }),
  },
  additionalProperties: false,
};

export const gatewayResponses: JsonSchema = mapByPattern(`^(${[...RESPONSE_TYPE_NAMES].join('|')})$`, gatewayResponse);
