// Rejects a document that is neither OpenAPI 3.0 nor Swagger 2.0 before anything else reads it.
import { describeValue, InputError, isObject, type JsonObject } from '../../base/index.ts';
import type { SourceDocument } from '../../source/index.ts';

/**
 * Accepts an object with `openapi: 3.0.x` or `'3.0'`, which SAM deploys (its integration tests), or `swagger: '2.0'`, also as a number,
 * as which most templates of SAM have it. API Gateway rejects 3.1 with "Invalid OpenAPI input." (API Gateway Developer Guide, "Amazon API Gateway important notes").
 * @throws InputError `not-an-object` or `not-openapi-3-0`, with the place.
 */
export function requireOpenApi(source: SourceDocument): JsonObject {
  const { value } = source;
  if (!isObject(value)) {
    throw new InputError('The document is not an object.', {
      code: 'not-an-object',
      place: source.locate(''),
      help: 'An OpenAPI document begins with "openapi: 3.0.3".',
    });
  }
  const { openapi: version, swagger } = value;
  if (version === undefined && (swagger === '2.0' || swagger === 2)) return value;
  if (typeof version === 'string' && /^3\.0(?:\.\d+)?$/.test(version)) return value;
  throw new InputError(describe(value), {
    code: 'not-openapi-3-0',
    place: source.locate('openapi' in value || !('swagger' in value) ? '/openapi' : '/swagger'),
    help: 'Use OpenAPI 3.0, the newest version that API Gateway imports.',
  });
}

function describe(members: JsonObject): string {
  if ('swagger' in members && !('openapi' in members))
    return `This is Swagger ${describeValue(members['swagger'])}, neither OpenAPI 3.0 nor Swagger 2.0.`;
  if (!('openapi' in members)) return 'The document has no member "openapi" with the version.';
  return `"openapi" must be a string such as "3.0.3"; it is ${JSON.stringify(members['openapi'])}.`;
}
