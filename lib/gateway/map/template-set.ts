// The templates of one mapping by media type, and which of them a request or an answer takes.

import { firstMediaType, JSON_TYPE, mediaType } from '../http/media-type.ts';
import type { CompiledTemplate } from './mapping-template.ts';

/**
 * In the order of the document. The control plane stores an empty template as null: it stands for its media type, and the
 * body passes through it unchanged.
 */
export type TemplateSet = ReadonlyMap<string, CompiledTemplate | null>;

/** Applies to every content type that has no template of its own. */
const ANY_TYPE = '$default';

/** By the client's Content-Type, which counts as JSON when it is absent; undefined when there is none for it. */
export function requestTemplate(
  templates: TemplateSet,
  contentType: string | undefined,
): CompiledTemplate | null | undefined {
  const type = mediaType(contentType);
  return templates.get(templates.has(type) ? type : ANY_TYPE);
}

/** By the first type in the client's Accept; without a match JSON goes first, then the first one there is. */
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
