// The templates of one mapping by media type, and how a request or a response selects one.

import { firstMediaType, JSON_TYPE, mediaType } from '../http/media-type.ts';
import type { CompiledTemplate } from './mapping-template.ts';

/**
 * In the order of the document. The control plane stores an empty template as null: it matches its media type, and the body
 * passes through unchanged.
 */
export type TemplateSet = ReadonlyMap<string, CompiledTemplate | null>;

/** Applies to every content type that has no template of its own. */
const ANY_TYPE = '$default';

/** Selected by the client's Content-Type, JSON if absent; undefined when there is no template for it. */
export function requestTemplate(
  templates: TemplateSet,
  contentType: string | undefined,
): CompiledTemplate | null | undefined {
  const type = mediaType(contentType);
  return templates.get(templates.has(type) ? type : ANY_TYPE);
}

/** Selected by the first type in the client's Accept; without a match, the JSON template, or else the first one. */
export function responseTemplate(
  templates: TemplateSet,
  accept: string | undefined,
): readonly [mediaType: string, template: CompiledTemplate | null] | undefined {
  if (templates.size === 0) return undefined;
  for (const type of [firstMediaType(accept), JSON_TYPE]) {
    const template = templates.get(type);
    if (template !== undefined) return [type, template];
  }
  const [first] = templates;
  return first;
}
