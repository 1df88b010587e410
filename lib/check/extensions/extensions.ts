// Every x-amazon-apigateway-* extension: where it is allowed, the schema of its value, and its page in the Developer Guide.
// Source: API Gateway Developer Guide, "OpenAPI extensions for API Gateway".
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
  /** Where it is in Swagger 2.0, if that differs. */
  readonly swaggerPlaces?: readonly ExtensionPlace[];
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
  'x-amazon-apigateway-endpoint-configuration': {
    places: ['an entry of servers'],
    swaggerPlaces: ['the root'],
    schema: endpointConfiguration,
  },
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

const GUIDE = 'https://docs.aws.amazon.com/apigateway/latest/developerguide';

/** The pages that are not named after the older ones. */
const OTHER_PAGES: Readonly<Record<string, string>> = {
  'endpoint-access-mode': 'openapi-extensions-endpoint-access-mode',
  'minimum-compression-size': 'api-gateway-openapi-minimum-compression-size',
  policy: 'openapi-extensions-policy',
  'security-policy': 'openapi-extensions-security-policy',
};

/** The URL of the Developer Guide's page for an extension that REST APIs read. */
export function extensionPage(extension: string): string {
  const name = extension.replace('x-amazon-apigateway-', '');
  return `${GUIDE}/${OTHER_PAGES[name] ?? `api-gateway-swagger-extensions-${name}`}.html`;
}
