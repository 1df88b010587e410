// Every x-amazon-apigateway-* extension: where it may stand, and the schema of its value.
// Source: API Gateway developer guide, "OpenAPI extensions for API Gateway".
import {
  apiKeySource,
  binaryMediaTypes,
  documentation,
  endpointAccessMode,
  endpointConfiguration,
  minimumCompressionSize,
  policy,
  securityPolicy,
} from './api-settings.ts';
import { auth, authorizer, authtype } from './authorizer.ts';
import { gatewayResponses } from './gateway-responses.ts';
import { integration } from './integration.ts';
import type { JsonSchema } from './json-schema.ts';
import { requestValidator, requestValidators } from './request-validation.ts';

/** The objects of OpenAPI that carry extensions. */
export type ExtensionPlace = 'the root' | 'an entry of servers' | 'a path item' | 'an operation' | 'a security scheme';

export interface Extension {
  readonly places: readonly ExtensionPlace[];
  /** Absent for operations under another name, and for what only HTTP APIs read. */
  readonly schema?: JsonSchema;
  /** REST APIs ignore it. */
  readonly httpApiOnly?: true;
}

export const EXTENSIONS: Readonly<Record<string, Extension>> = {
  'x-amazon-apigateway-any-method': { places: ['a path item'] },
  'x-amazon-apigateway-api-key-source': { places: ['the root'], schema: apiKeySource },
  'x-amazon-apigateway-auth': { places: ['an operation'], schema: auth },
  'x-amazon-apigateway-authorizer': { places: ['a security scheme'], schema: authorizer },
  'x-amazon-apigateway-authtype': { places: ['a security scheme'], schema: authtype },
  'x-amazon-apigateway-binary-media-types': { places: ['the root'], schema: binaryMediaTypes },
  'x-amazon-apigateway-cors': { places: ['the root'], httpApiOnly: true },
  'x-amazon-apigateway-documentation': { places: ['the root'], schema: documentation },
  'x-amazon-apigateway-endpoint-access-mode': { places: ['the root'], schema: endpointAccessMode },
  'x-amazon-apigateway-endpoint-configuration': { places: ['an entry of servers'], schema: endpointConfiguration },
  'x-amazon-apigateway-gateway-responses': { places: ['the root'], schema: gatewayResponses },
  'x-amazon-apigateway-importexport-version': { places: ['the root'], httpApiOnly: true },
  'x-amazon-apigateway-integration': { places: ['an operation'], schema: integration },
  'x-amazon-apigateway-integrations': { places: ['the root'], httpApiOnly: true },
  'x-amazon-apigateway-minimum-compression-size': { places: ['the root'], schema: minimumCompressionSize },
  'x-amazon-apigateway-policy': { places: ['the root'], schema: policy },
  'x-amazon-apigateway-request-validator': { places: ['the root', 'an operation'], schema: requestValidator },
  'x-amazon-apigateway-request-validators': { places: ['the root'], schema: requestValidators },
  'x-amazon-apigateway-security-policy': { places: ['the root'], schema: securityPolicy },
  'x-amazon-apigateway-tag-value': { places: ['the root'], httpApiOnly: true },
};
