// Reads a whole API Gateway REST document as typed values with places. Validates nothing: members of the wrong type count as absent, and
// the check reports them.
import { isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { methodOfMember } from '../facts/methods.ts';
import { type BinaryMediaType, readBinaryMediaTypes } from './binary-media-types.ts';
import { type GatewayResponse, readGatewayResponses } from './gateway-response.ts';
import { type Operation, readOperation } from './operation.ts';
import { followReference, type Located } from './reference.ts';
import { type RequestValidation, readRequestValidation } from './request-validation.ts';
import { readSecurity, readSecuritySchemes, type SecurityRequirements, type SecurityScheme } from './security.ts';
import { listShared, type Named, type Specification, specificationOf } from './specification.ts';

/** The operations of a path. */
export interface PathItem extends Located {
  readonly path: string;
}

/** A document as API Gateway imports it. Every pointer is into {@link root}. */
export interface ApiDocument {
  readonly root: JsonObject;
  readonly specification: Specification;
  /** What each path has, or its reference leads to. */
  readonly pathItems: readonly PathItem[];
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
  const pathItems = listPathItems(root);
  return {
    root,
    specification: specificationOf(root),
    pathItems,
    operations: pathItems.flatMap((item) => listOperations(root, item)),
    gatewayResponses: readGatewayResponses(root),
    binaryMediaTypes: readBinaryMediaTypes(root),
    validation: readRequestValidation(root, root, ''),
    security: readSecurity(root, root, ''),
    securitySchemes: readSecuritySchemes(root),
    schemas: listShared(root, 'schemas'),
  };
}

/** In document order. */
function listPathItems(root: JsonObject): PathItem[] {
  return Object.entries(objectOf(root['paths'])).flatMap(([path, item]) => {
    const found = followReference(root, item, pointer('paths', path));
    return found ? [{ ...found, path }] : [];
  });
}

function listOperations(root: JsonObject, item: PathItem): Operation[] {
  return Object.entries(item.value).flatMap(([member, value]) => {
    const method = methodOfMember(member);
    return method && isObject(value) ? [readOperation(root, item.path, item, member, method)] : [];
  });
}
