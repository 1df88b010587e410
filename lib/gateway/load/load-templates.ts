// Compiles the templates of one mapping. A broken one is reported and fails when it is used.
import { textsOf } from '../../base/index.ts';
import { compileMappingTemplate, type MappingTemplate } from '../map/mapping-template.ts';
import type { TemplateSet } from '../map/template-set.ts';
import type { Path, Reader } from './reader.ts';

/** @param path where the map of media types to templates stands. */
export function loadTemplates(value: unknown, path: Path, reader: Reader): TemplateSet {
  const templates = new Map<string, MappingTemplate | null>();
  for (const [type, source] of textsOf(value)) {
    const name = type === '$default' ? type : type.trim().toLowerCase();
    if (source === '') {
      templates.set(name, null);
      continue;
    }
    const place = reader.locate([...path, type]);
    const template = compileMappingTemplate(source, place, ({ message }) => {
      reader.report([...path, type], `The template is broken, its route answers 500: ${message}`);
    });
    templates.set(name, template);
  }
  return templates;
}
