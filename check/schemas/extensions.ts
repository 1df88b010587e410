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
export type ExtensionPlace = 'root' | 'server' | 'path item' | 'operation' | 'security scheme';

export interface Extension {
  readonly places: readonly ExtensionPlace[];
  /** Absent for operations under another name, and for what only HTTP APIs read. */
  readonly schema?: JsonSchema;
  /** REST APIs ignore it. */
  readonly httpApiOnly?: true;
}

export const EXTENSIONS: Readonly<Record<string, Extension>> = {
  'x-amazon-apigateway-any-method': { places: ['path item'] },
  'x-amazon-apigateway-api-key-source': { places: ['root'], schema: apiKeySource },
  'x-amazon-apigateway-auth': { places: ['operation'], schema: auth },
  'x-amazon-apigateway-authorizer': { places: ['security scheme'], schema: authorizer },
  'x-amazon-apigateway-authtype': { places: ['security scheme'], schema: authtype },
  'x-amazon-apigateway-binary-media-types': { places: ['root'], schema: binaryMediaTypes },
  'x-amazon-apigateway-cors': { places: ['root'], httpApiOnly: true },
  'x-amazon-apigateway-documentation': { places: ['root'], schema: documentation },
  'x-amazon-apigateway-endpoint-access-mode': { places: ['root'], schema: endpointAccessMode },
  'x-amazon-apigateway-endpoint-configuration': { places: ['server'], schema: endpointConfiguration },
  'x-amazon-apigateway-gateway-responses': { places: ['root'], schema: gatewayResponses },
  'x-amazon-apigateway-importexport-version': { places: ['root'], httpApiOnly: true },
  'x-amazon-apigateway-integration': { places: ['operation'], schema: integration },
  'x-amazon-apigateway-integrations': { places: ['root'], httpApiOnly: true },
  'x-amazon-apigateway-minimum-compression-size': { places: ['root'], schema: minimumCompressionSize },
  'x-amazon-apigateway-policy': { places: ['root'], schema: policy },
  'x-amazon-apigateway-request-validator': { places: ['root', 'operation'], schema: requestValidator },
  'x-amazon-apigateway-request-validators': { places: ['root'], schema: requestValidators },
  'x-amazon-apigateway-security-policy': { places: ['root'], schema: securityPolicy },
  'x-amazon-apigateway-tag-value': { places: ['root'], httpApiOnly: true },
};
