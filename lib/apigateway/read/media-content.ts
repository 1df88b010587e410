// Reads `content` of request bodies and of responses: media types and their schemas, references to the whole body followed.
import { isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { followReference } from './reference.ts';

export interface MediaContent {
  /** As the document writes it. */
  readonly mediaType: string;
  /** The media type object. */
  readonly value: JsonObject;
  readonly schema: JsonObject | undefined;
  /** Where the schema stands, or would stand. */
  readonly schemaPointer: string;
}

/** A request body or a response. */
export interface MessageBody {
  /** Of what stands in the operation, which may be a `$ref`. */
  readonly pointer: string;
  /** The object itself, references followed; empty when it is not there. */
  readonly value: JsonObject;
  /** Where the object itself stands; undefined when it is not there. */
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
