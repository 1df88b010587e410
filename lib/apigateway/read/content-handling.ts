// Reads `contentHandling` of an integration or an integration response.
import { type JsonObject, stringOf } from '../../base/index.ts';
import { CONTENT_HANDLINGS, type ContentHandling } from '../facts/content-handling.ts';

/** In uppercase, because import ignores case; anything else counts as absent. */
export function readContentHandling(value: JsonObject): ContentHandling | undefined {
  const name = stringOf(value['contentHandling'])?.toUpperCase();
  return CONTENT_HANDLINGS.find((known) => known === name);
}
