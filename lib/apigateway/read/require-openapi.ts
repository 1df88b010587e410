// Refuses what is no OpenAPI 3.0 document, before anything looks inside it.
import { InputError, wordsOf } from '../../base/index.ts';
import type { SourceDocument } from '../../source/index.ts';

/**
 * Passes an object with `openapi: 3.0.x`. API Gateway also imports Swagger 2.0, this project does not; it refuses 3.1
 * with "Invalid OpenAPI input." (API Gateway developer guide, "Amazon API Gateway important notes").
 * @throws InputError `not-an-object` or `not-openapi-3-0`, with the place.
 */
export function requireOpenApi(source: SourceDocument): Readonly<Record<string, unknown>> {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('The document is not an object of names and values.', {
      code: 'not-an-object',
      place: source.locate(''),
      help: 'An OpenAPI document begins with "openapi: 3.0.3".',
    });
  }
  const members = value as Readonly<Record<string, unknown>>;
  const version = members['openapi'];
  if (typeof version === 'string' && /^3\.0\.\d+$/.test(version)) return members;
  throw new InputError(describe(members), {
    code: 'not-openapi-3-0',
    place: source.locate('swagger' in members ? '/swagger' : '/openapi'),
    help: 'Write the document in OpenAPI 3.0, the newest version API Gateway imports.',
  });
}

function describe(members: Readonly<Record<string, unknown>>): string {
  if ('swagger' in members) return `This is Swagger ${wordsOf(members['swagger'])}, not OpenAPI 3.0.`;
  if (!('openapi' in members)) return 'The member "openapi" with the version is missing.';
  return `"openapi" must be a text like "3.0.3", it is ${JSON.stringify(members['openapi'])}.`;
}
