// The errors of a document by the schema of its specification, divided by what import does with them.
import type { ErrorObject } from 'ajv-draft-04';
import { specificationOf } from '../../apigateway/index.ts';
import { type JsonObject, remember } from '../../base/index.ts';
import { inlineFiles } from './inline-files.ts';
import { meantErrors } from './meant-errors.ts';
import { OPENAPI_VALIDATORS, openApiMetaSchema } from './openapi-meta-schema.ts';

export interface OpenApiErrors {
  /** API Gateway reads the value, or OpenAPI gives it no meaning: it is of the wrong type, or none of the allowed values. */
  readonly unreadable: readonly ErrorObject[];
  /** Import accepts the document all the same. */
  readonly tolerated: readonly ErrorObject[];
}

/** Members that describe the document to people, at the root and in operations, and where it is served; and `required: true` of a schema, with which services deploy. */
const UNREAD =
  /^\/(?:(?:servers|schemes|tags|externalDocs)(?:\/|$)|.*\/collectionFormat$|paths\/[^/]+\/[^/]+\/(?:schemes|tags|externalDocs)(?:\/\d+)?$|(?:.*\/)?(?:properties|components\/schemas|definitions)\/[^/]+\/required$)/;

/** What the schema says of the form of a document, not of a value. */
const FORM_KEYWORDS = [
  'additionalProperties',
  'anyOf',
  'not',
  'oneOf',
  'pattern',
  'minLength',
  'minProperties',
  'uniqueItems',
  'format',
];

/** Validated once for all rules. */
export const openApiErrors = remember((root: JsonObject): OpenApiErrors => {
  const specification = specificationOf(root);
  const { value, placeOf } = inlineFiles(root);
  const found = meantErrors(OPENAPI_VALIDATORS[specification](value), openApiMetaSchema(specification));
  const errors = withoutConsequences(found).filter(
    // SAM deploys '3.0', too, and 2.0 as a number.
    ({ instancePath }) => instancePath !== '/openapi' && instancePath !== '/swagger',
  );
  const inPlace = (error: ErrorObject) => ({ ...error, instancePath: placeOf(error.instancePath) });
  return {
    unreadable: errors.filter((error) => !isTolerated(error)).map(inPlace),
    tolerated: errors.filter(isTolerated).map(inPlace),
  };
});

/**
 * AWS imported documents with `info.version: 1` (localstack, openapi.spec.tf.json, recorded with AWS), without `info` and `responses`, and
 * with `responses: {}` (SAM's integration tests).
 */
function isTolerated(error: ErrorObject): boolean {
  const { keyword, params, data, parentSchema } = error;
  if (keyword === 'required') return !isNeeded(error);
  // A key without a value, and what import does not read.
  if (keyword === 'type' && (data === null || UNREAD.test(error.instancePath))) return true;
  if (keyword === 'enum' && UNREAD.test(error.instancePath)) return true;
  if (keyword === 'type') return [params['type']].flat().includes('string') && isScalar(data);
  // A path parameter that is not `required: true`: import makes it required.
  if (keyword === 'enum') return parentSchema?.['enum']?.[0] === true;
  return FORM_KEYWORDS.includes(keyword);
}

/** Without it there is nothing to import: the paths, and what identifies a parameter or a key. */
function isNeeded({ instancePath, params }: ErrorObject): boolean {
  const name: unknown = params['missingProperty'];
  if (name === 'paths') return instancePath === '';
  return (
    (name === 'name' || name === 'in') &&
    /\/(?:parameters|securitySchemes|securityDefinitions)\/[^/]+$/.test(instancePath)
  );
}

function isScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** A header `{type: string}` has an unknown member and no schema, and empty responses have too few members and no status code: one mistake each. */
function withoutConsequences(errors: readonly ErrorObject[]): ErrorObject[] {
  const places = new Set(
    errors
      .filter(({ keyword }) => ['additionalProperties', 'minProperties'].includes(keyword))
      .map((one) => one.instancePath),
  );
  return errors.filter(({ keyword, instancePath }) => !['oneOf', 'not'].includes(keyword) || !places.has(instancePath));
}
