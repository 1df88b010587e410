// Reads a whole API Gateway REST document as typed values with places. Validates nothing: members of the wrong type count as absent, and
// the check reports them.
import { isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { methodOfMember } from '../facts/methods.ts';
import { type BinaryMediaType, readBinaryMediaTypes } from './binary-media-types.ts';
import { type GatewayResponse, readGatewayResponses } from './gateway-response.ts';
import { type Operation, readOperation } from './operation.ts';
import { followReference } from './reference.ts';
import { type RequestValidation, readRequestValidation } from './request-validation.ts';
import { readSecurity, readSecuritySchemes, type SecurityRequirements, type SecurityScheme } from './security.ts';
import { listShared, type Named, type Specification, specificationOf } from './specification.ts';

/** A document as API Gateway imports it. Every pointer is into {@link root}. */
export interface ApiDocument {
  readonly root: JsonObject;
  readonly specification: Specification;
  /** In document order. */
  readonly operations: readonly Operation[];
  readonly gatewayResponses: readonly GatewayResponse[];
  readonly binaryMediaTypes: readonly BinaryMediaType[];
  /** Of the root: for operations that do not name a validator. */
  readonly validation: RequestValidation;
  /** Of the root: for operations that have none of their own. */
  readonly security: SecurityRequirements;
  /** By name. */
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>;
  /** The named schemas, which become models. */
  readonly schemas: readonly Named[];
}

/** @param root an OpenAPI 3.0 or Swagger 2.0 document, with resolved or unresolved intrinsic functions. */
export function readApi(root: JsonObject): ApiDocument {
  return {
    root,
    specification: specificationOf(root),
    operations: listOperations(root),
    gatewayResponses: readGatewayResponses(root),
    binaryMediaTypes: readBinaryMediaTypes(root),
    validation: readRequestValidation(root, root, ''),
    security: readSecurity(root, root, ''),
    securitySchemes: readSecuritySchemes(root),
    schemas: listShared(root, 'schemas'),
  };
}

/** A path item can be a `$ref`. */
function listOperations(root: JsonObject): Operation[] {
  return Object.entries(objectOf(root['paths'])).flatMap(([path, item]) => {
    const found = followReference(root, item, pointer('paths', path));
    if (!found) return [];
    return Object.entries(found.value).flatMap(([member, value]) => {
      const method = methodOfMember(member);
      return method && isObject(value) ? [readOperation(root, path, found, member, method)] : [];
    });
  });
}
