// Compiles the templates of one mapping. A broken one is reported, and fails when it is used.
import type { MappingTemplate } from '../../apigateway/index.ts';
import { type CompiledTemplate, compileMappingTemplate } from '../map/mapping-template.ts';
import type { TemplateSet } from '../map/template-set.ts';
import type { LoadContext } from './load-context.ts';

export function loadTemplates(templates: readonly MappingTemplate[], context: LoadContext): TemplateSet {
  const compiled = new Map<string, CompiledTemplate | null>();
  for (const { mediaType, source, pointer } of templates) {
    if (source === undefined) continue;
    const name = mediaType === '$default' ? mediaType : mediaType.trim().toLowerCase();
    compiled.set(name, source === '' ? null : compile(source, pointer, context));
  }
  return compiled;
}

function compile(source: string, pointer: string, context: LoadContext): CompiledTemplate {
  return compileMappingTemplate(source, context.locate(pointer), ({ message }) => {
    context.report(pointer, `The template is broken, and its route responds with 500: ${message}`);
  });
}
