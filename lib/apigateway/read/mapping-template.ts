// Lists the mapping templates (VTL) of one side of an integration.
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';

export interface MappingTemplate {
  readonly pointer: string;
  /** As written in the document: `application/json`, `$default`. */
  readonly mediaType: string;
  /** The VTL; undefined when it is not a string. */
  readonly source: string | undefined;
}

/** @param value `requestTemplates` or `responseTemplates`: media type → VTL. */
export function readMappingTemplates(value: unknown, above: string): MappingTemplate[] {
  return Object.entries(objectOf(value)).map(([mediaType, source]) => ({
    pointer: above + pointer(mediaType),
    mediaType,
    source: typeof source === 'string' ? source : undefined,
  }));
}
