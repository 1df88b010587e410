// Lists the mapping templates (VTL) of one side of an integration.
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { deployedStrings } from '../intrinsics/deployed-strings.ts';

export interface MappingTemplate {
  /** Of the string of the template, which can be within `Fn::Sub`. */
  readonly pointer: string;
  /** As written in the document: `application/json`, `$default`. */
  readonly mediaType: string;
  /** The VTL, with a placeholder for each name of the stack; undefined when it is not known. */
  readonly source: string | undefined;
}

/**
 * A template in `Fn::If` is listed once for each branch.
 * @param value `requestTemplates` or `responseTemplates`: media type → VTL.
 */
export function readMappingTemplates(value: unknown, above: string): MappingTemplate[] {
  return Object.entries(objectOf(value)).flatMap(([mediaType, template]): MappingTemplate[] => {
    const place = above + pointer(mediaType);
    const strings = deployedStrings(template);
    if (strings.length === 0) return [{ pointer: place, mediaType, source: undefined }];
    return strings.map(({ path, text }) => ({ pointer: place + pointer(...path), mediaType, source: text }));
  });
}
