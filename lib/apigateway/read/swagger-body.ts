// Reads bodies of Swagger 2.0: the body parameter of a request and the schema of a response, for the media types listed beside them.
import { arrayOf, isObject, type JsonObject, objectOf, stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { MessageBody } from './media-content.ts';
import { followReference, type Located } from './reference.ts';

/** Also of AWS's own importer of 2015 (awslabs/aws-apigateway-importer) for a document that lists none. */
const DEFAULT_MEDIA_TYPE = 'application/json';

/**
 * The media types of requests or responses: those of the operation replace those of the root (OpenAPI 2.0, "Operation Object").
 * @param member `consumes` or `produces`
 */
export function mediaTypesOf(root: JsonObject, operation: JsonObject, member: 'consumes' | 'produces'): string[] {
  const listed = arrayOf(operation[member] ?? root[member]).flatMap((type) => stringOf(type) ?? []);
  return listed.length > 0 ? listed : [DEFAULT_MEDIA_TYPE];
}

/**
 * The parameter in the body, of the operation or else of its path item. An operation has at most one (OpenAPI 2.0, "Parameter Object").
 * @param lists the parameters of the operation and those of the path item, with their places.
 * @param mediaTypes of `consumes`
 */
export function readBodyParameter(
  root: JsonObject,
  lists: readonly (readonly [list: unknown, place: string])[],
  mediaTypes: readonly string[],
): MessageBody {
  for (const [list, above] of lists) {
    for (const [index, entry] of arrayOf(list).entries()) {
      const place = above + pointer(index);
      const found = followReference(root, entry, place);
      if (found?.value['in'] === 'body') return withContent(found, place, mediaTypes);
    }
  }
  const [[, above = ''] = []] = lists;
  return { pointer: above, value: {}, valuePointer: undefined, content: [] };
}

/** @param mediaTypes of `produces` */
export function readSwaggerResponse(
  root: JsonObject,
  response: unknown,
  place: string,
  mediaTypes: readonly string[],
): MessageBody {
  const found = followReference(root, response, place);
  if (!found) return { pointer: place, value: {}, valuePointer: undefined, content: [] };
  return withContent(found, place, mediaTypes);
}

/** A body without a schema has no content. */
function withContent({ value, pointer: at }: Located, place: string, mediaTypes: readonly string[]): MessageBody {
  const { schema } = value;
  const examples = objectOf(value['examples']);
  const content = mediaTypes.map((mediaType) => ({
    mediaType,
    // What OpenAPI 3.0 has in the media type object.
    value: { schema, ...(Object.hasOwn(examples, mediaType) && { example: examples[mediaType] }) },
    schema: isObject(schema) ? schema : undefined,
    schemaPointer: at + pointer('schema'),
  }));
  return { pointer: place, value, valuePointer: at, content: schema === undefined ? [] : content };
}
