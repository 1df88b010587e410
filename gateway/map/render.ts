// Runs a template of the document. What goes wrong in it is a 500 for the client and the template's line for the log.
import { formatPlace } from '../../openapi/input-error.ts';
import type { RenderInput } from '../../vtl/index.ts';
import { configurationError } from '../refusal.ts';
import { type MappingTemplate, TemplateFailure } from './mapping-template.ts';

/** @throws Refusal 500 with the TemplateFailure as its cause. */
export function render(template: MappingTemplate, input: RenderInput): string {
  try {
    return template.render(input);
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    const place = error.place ? `${formatPlace(error.place)}: ` : '';
    throw configurationError(`Unable to transform the body: ${place}${error.message}`, error);
  }
}
