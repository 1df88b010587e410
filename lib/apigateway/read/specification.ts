// The two specifications whose documents API Gateway imports, and where each of them has its shared parts.
// Source: API Gateway Developer Guide, "Develop REST APIs using OpenAPI in API Gateway": OpenAPI 2.0 (Swagger) and 3.0.
import { isObject, type JsonObject, memberOf, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Located } from './reference.ts';

export type Specification = 'openapi-3.0' | 'swagger-2.0';

type SharedPart = 'schemas' | 'parameters' | 'securitySchemes';

/** Source: OpenAPI 3.0.3, "Components Object"; OpenAPI 2.0, "Swagger Object". */
const PLACES: Readonly<Record<Specification, Readonly<Record<SharedPart, readonly string[]>>>> = {
  'openapi-3.0': {
    schemas: ['components', 'schemas'],
    parameters: ['components', 'parameters'],
    securitySchemes: ['components', 'securitySchemes'],
  },
  'swagger-2.0': {
    schemas: ['definitions'],
    parameters: ['parameters'],
    securitySchemes: ['securityDefinitions'],
  },
};

/** An object of a shared part with its name. */
export interface Named extends Located {
  readonly name: string;
}

/** OpenAPI 3.0 unless the document says `swagger`; which version, requireOpenApi verifies. */
export function specificationOf(root: JsonObject): Specification {
  return root['openapi'] === undefined && root['swagger'] !== undefined ? 'swagger-2.0' : 'openapi-3.0';
}

export function isSwagger(root: JsonObject): boolean {
  return specificationOf(root) === 'swagger-2.0';
}

/** The pointer of a shared part, whether the document has it or not: `/components/schemas`, `/definitions`. */
export function sharedPlace(root: JsonObject, part: SharedPart): string {
  return pointer(...PLACES[specificationOf(root)][part]);
}

/** The same, for messages: `components.schemas`, `definitions`. */
export function sharedName(root: JsonObject, part: SharedPart): string {
  return PLACES[specificationOf(root)][part].join('.');
}

/** The value of a shared part; empty when the document has none. */
export function sharedPart(root: JsonObject, part: SharedPart): JsonObject {
  return objectOf(PLACES[specificationOf(root)][part].reduce<unknown>((value, name) => memberOf(value, name), root));
}

/** Its objects, in document order. */
export function listShared(root: JsonObject, part: SharedPart): Named[] {
  const above = sharedPlace(root, part);
  return Object.entries(sharedPart(root, part)).flatMap(([name, value]) =>
    isObject(value) ? [{ name, value, pointer: above + pointer(name) }] : [],
  );
}
