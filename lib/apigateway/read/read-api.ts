// Reads a whole API Gateway REST document as typed values with places. Validates nothing: members of the wrong type count as absent, and
// the check reports them.
import { isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { methodOfMember } from '../facts/methods.ts';
import { type BinaryMediaType, readBinaryMediaTypes } from './binary-media-types.ts';
import { type GatewayResponse, readGatewayResponses } from './gateway-response.ts';
import { type Operation, readOperation } from './operation.ts';
import { type RequestValidation, readRequestValidation } from './request-validation.ts';
import { readSecurity, readSecuritySchemes, type SecurityRequirements, type SecurityScheme } from './security.ts';

/** A document as API Gateway imports it. Every pointer is into {@link root}. */
export interface ApiDocument {
  readonly root: JsonObject;
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
}

/** @param root an OpenAPI 3.0 document, with resolved or unresolved intrinsic functions. */
export function readApi(root: JsonObject): ApiDocument {
  return {
    root,
    operations: listOperations(root),
    gatewayResponses: readGatewayResponses(root),
    binaryMediaTypes: readBinaryMediaTypes(root),
    validation: readRequestValidation(root, root, ''),
    security: readSecurity(root, root, ''),
    securitySchemes: readSecuritySchemes(root),
  };
}

function listOperations(root: JsonObject): Operation[] {
  return Object.entries(objectOf(root['paths'])).flatMap(([path, item]) => {
    if (!isObject(item)) return [];
    return Object.entries(item).flatMap(([member, value]) => {
      const method = methodOfMember(member);
      return method && isObject(value) ? [readOperation(root, path, item, member, method)] : [];
    });
  });
}
