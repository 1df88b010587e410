// Refuses what is no OpenAPI 3.0 document, before anything looks inside it.
import { InputError, isObject, type JsonObject, wordsOf } from '../../base/index.ts';
import type { SourceDocument } from '../../source/index.ts';

/**
 * Passes an object with `openapi: 3.0.x`. API Gateway also imports Swagger 2.0, this project does not; it refuses 3.1
 * with "Invalid OpenAPI input." (API Gateway developer guide, "Amazon API Gateway important notes").
 * @throws InputError `not-an-object` or `not-openapi-3-0`, with the place.
 */
export function requireOpenApi(source: SourceDocument): JsonObject {
  const { value } = source;
  if (!isObject(value)) {
    throw new InputError('The document is not an object of names and values.', {
      code: 'not-an-object',
      place: source.locate(''),
      help: 'An OpenAPI document begins with "openapi: 3.0.3".',
    });
  }
  const version = value['openapi'];
  if (typeof version === 'string' && /^3\.0\.\d+$/.test(version)) return value;
  throw new InputError(describe(value), {
    code: 'not-openapi-3-0',
    place: source.locate('swagger' in value ? '/swagger' : '/openapi'),
    help: 'Write the document in OpenAPI 3.0, the newest version API Gateway imports.',
  });
}

function describe(members: JsonObject): string {
  if ('swagger' in members) return `This is Swagger ${wordsOf(members['swagger'])}, not OpenAPI 3.0.`;
  if (!('openapi' in members)) return 'The member "openapi" with the version is missing.';
  return `"openapi" must be a text like "3.0.3", it is ${JSON.stringify(members['openapi'])}.`;
}
