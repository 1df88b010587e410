// The templates of one mapping by media type, and which of them a request or an answer takes.
import type { MappingTemplate } from './mapping-template.ts';
import { firstMediaType, JSON_TYPE, mediaType } from './media-type.ts';

/** In the order of the document. */
export type TemplateSet = ReadonlyMap<string, MappingTemplate>;

/** Applies to every content type that has no template of its own. */
const ANY_TYPE = '$default';

/** By the client's Content-Type, which counts as JSON when it is absent. */
export function requestTemplate(templates: TemplateSet, contentType: string | undefined): MappingTemplate | undefined {
  return templates.get(mediaType(contentType)) ?? templates.get(ANY_TYPE);
}

/** By the first type in the client's Accept; without a match JSON goes first, then the first one there is. */
export function responseTemplate(
  templates: TemplateSet,
  accept: string | undefined,
): readonly [mediaType: string, template: MappingTemplate] | undefined {
  if (templates.size === 0) return undefined;
  for (const type of [firstMediaType(accept), JSON_TYPE]) {
    const template = templates.get(type);
    if (template) return [type, template];
  }
  const [first] = templates;
  return first;
}
