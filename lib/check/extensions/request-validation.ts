// JSON Schemas of request validators. Source: API Gateway Developer Guide, "x-amazon-apigateway-request-validators".
import { type JsonSchema, mapOf } from './json-schema.ts';

export const requestValidators: JsonSchema = mapOf({
  type: 'object',
  properties: { validateRequestBody: { type: 'boolean' }, validateRequestParameters: { type: 'boolean' } },
  additionalProperties: false,
});

/** The name of one of them. */
export const requestValidator: JsonSchema = { type: 'string', minLength: 1 };
