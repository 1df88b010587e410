// Reads the media types whose bodies are bytes to an API.
import { arrayOf, type JsonObject } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';

/** The member of the root that lists them. */
const MEMBER = 'x-amazon-apigateway-binary-media-types';

export interface BinaryMediaType {
  readonly pointer: string;
  /** As written: a media type, or one with a wildcard (`createBinaryTest`). */
  readonly mediaType: string;
}

export function readBinaryMediaTypes(root: JsonObject): BinaryMediaType[] {
  return arrayOf(root[MEMBER]).flatMap((mediaType, index) =>
    typeof mediaType === 'string' ? [{ pointer: pointer(MEMBER, index), mediaType }] : [],
  );
}
