// Compiles the templates of one mapping. A broken one is reported and fails when it is used.
import { compileMappingTemplate, type MappingTemplate } from '../map/mapping-template.ts';
import type { TemplateSet } from '../map/template-set.ts';
import { texts } from './json.ts';
import type { Path, Reader } from './reader.ts';

/** @param path where the map of media types to templates stands. */
export function loadTemplates(value: unknown, path: Path, reader: Reader): TemplateSet {
  const templates = new Map<string, MappingTemplate>();
  for (const [type, source] of texts(value)) {
    // The control plane stores an empty template as none: it prints nothing.
    const template = compileMappingTemplate(source, (error) => {
      const where = `line ${error.line}, column ${error.column} of the template`;
      reader.report([...path, type], `The template is broken, its route answers 500: ${error.message} (${where})`);
    });
    templates.set(type === '$default' ? type : type.trim().toLowerCase(), template);
  }
  return templates;
}
