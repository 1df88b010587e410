// JSON Schemas of access control: authorizers of security schemes, and the auth type of an operation.
// Source: API Gateway Developer Guide, "x-amazon-apigateway-authorizer", "…-authtype", "…-auth".
import { AUTHORIZER_TTL_MAX_SECONDS } from '../../apigateway/index.ts';
import { eitherCase, type JsonSchema } from './json-schema.ts';

export const authorizer: JsonSchema = {
  type: 'object',
  required: ['type'],
  properties: {
    type: eitherCase('token', 'request', 'cognito_user_pools'),
    authorizerUri: { type: 'string', minLength: 1 },
    authorizerCredentials: { type: 'string' },
    identitySource: { type: 'string' },
    identityValidationExpression: { type: 'string' },
    authorizerResultTtlInSeconds: { type: 'integer', minimum: 0, maximum: AUTHORIZER_TTL_MAX_SECONDS },
    providerARNs: { type: 'array', items: { type: 'string' } },
  },
  additionalProperties: false,
};

/** Any string for Lambda authorizers; only `awsSigv4` and `cognito_user_pools` have a meaning. */
export const authtype: JsonSchema = { type: 'string', minLength: 1 };

export const auth: JsonSchema = {
  type: 'object',
  required: ['type'],
  properties: { type: eitherCase('NONE', 'AWS_IAM') },
  additionalProperties: false,
};
