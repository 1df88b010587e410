// Distinguishes documents of HTTP APIs from those of REST APIs, which another service imports, with other rules.
import { type JsonObject, objectOf, stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { ApiDocument } from './read-api.ts';

/** Of an integration. Source: API Gateway Developer Guide, "Working with OpenAPI definitions for HTTP APIs". */
const HTTP_MEMBERS = ['payloadFormatVersion', 'integrationSubtype', '$ref'];
const HTTP_ROOT = ['x-amazon-apigateway-cors', 'x-amazon-apigateway-importexport-version'];
/** HTTP APIs have the proxies alone. */
const REST_TYPES = ['aws', 'http', 'mock'];
const REST_ROOT = ['x-amazon-apigateway-request-validators', 'x-amazon-apigateway-gateway-responses'];

/** The pointer of the first member that only documents of HTTP APIs have; undefined when the document has one of REST APIs, too. */
export function httpApiMember({ root, operations, securitySchemes }: ApiDocument): string | undefined {
  const integrations = operations.flatMap(({ integration }) => integration ?? []);
  const isRest = integrations.some(({ type, templates }) => REST_TYPES.includes(type) || templates.length > 0);
  if (isRest || REST_ROOT.some((name) => root[name] !== undefined)) return undefined;
  const ofRoot = HTTP_ROOT.filter((name) => root[name] !== undefined).map((name) => pointer(name));
  const ofIntegrations = integrations.flatMap(({ value, pointer: place }) =>
    HTTP_MEMBERS.filter((name) => value[name] !== undefined).map((name) => place + pointer(name)),
  );
  const ofAuthorizers = [...securitySchemes.values()].flatMap(({ value, pointer: place }) =>
    isJwt(objectOf(value['x-amazon-apigateway-authorizer'])) ? [place + pointer('x-amazon-apigateway-authorizer')] : [],
  );
  return [...ofRoot, ...ofIntegrations, ...ofAuthorizers][0];
}

function isJwt(authorizer: JsonObject): boolean {
  return stringOf(authorizer['type'])?.toLowerCase() === 'jwt' || authorizer['jwtConfiguration'] !== undefined;
}
