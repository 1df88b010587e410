// Reads `content` of request bodies and responses: media types and their schemas. Follows references to the whole body.
import { isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { followReference } from './reference.ts';

export interface MediaContent {
  /** As the document writes it. */
  readonly mediaType: string;
  /** The media type object. */
  readonly value: JsonObject;
  readonly schema: JsonObject | undefined;
  /** Where the schema is, or would be. */
  readonly schemaPointer: string;
}

/** A request body or a response. */
export interface MessageBody {
  /** Of the member of the operation, which can be a `$ref`. */
  readonly pointer: string;
  /** The object itself, after following references; empty when it does not exist. */
  readonly value: JsonObject;
  /** Where the object itself is; undefined when it does not exist. */
  readonly valuePointer: string | undefined;
  readonly content: readonly MediaContent[];
}

export function readMessageBody(root: JsonObject, body: unknown, place: string): MessageBody {
  const found = followReference(root, body, place);
  const value = found?.value ?? {};
  const above = found?.pointer ?? place;
  const content = Object.entries(objectOf(value['content'])).map(([mediaType, media]): MediaContent => {
    const { schema } = objectOf(media);
    return {
      mediaType,
      value: objectOf(media),
      schema: isObject(schema) ? schema : undefined,
      schemaPointer: above + pointer('content', mediaType, 'schema'),
    };
  });
  return { pointer: place, value, valuePointer: found?.pointer, content };
}
