// Which media types the list of binary ones covers. Source: recorded on AWS, test_apigateway_lambda of localstack/localstack.

const ANY_TYPE = '*/*';

/**
 * Whether a media type, in lowercase and without parameters, is a binary one. In the list, `*` may replace the subtype, or both parts; a
 * `*` for the type alone matches nothing, not even itself. In the media type itself, as in `Accept: image/*`, a `*` is a plain character.
 */
export function createBinaryTest(types: readonly string[]): (mediaType: string) => boolean {
  if (types.length === 0) return () => false;
  const known = types.filter((type) => type === ANY_TYPE || !type.startsWith('*/'));
  const listed = new Set(known.map((type) => type.toLowerCase()));
  return (type) => listed.has(type) || listed.has(ANY_TYPE) || listed.has(type.replace(/\/.*/s, '/*'));
}
