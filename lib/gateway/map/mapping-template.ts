// A mapping template of the document, compiled at load. One that does not compile keeps its place, and fails when it is used.
import type { Place } from '../../base/index.ts';
import { compileTemplate, type RenderInput, VtlError } from '../../vtl/index.ts';

export interface CompiledTemplate {
  /** @throws TemplateFailure */
  render(input: RenderInput): string;
}

/** An error in a template, with everything needed to show its place. */
export class TemplateFailure extends Error {
  override readonly name = 'TemplateFailure';
  override readonly cause: VtlError;
  /** The source of the template. */
  readonly template: string;
  /** The place of the template in the document. */
  readonly place: Place | undefined;

  constructor(cause: VtlError, template: string, place: Place | undefined) {
    super(`line ${cause.line}, column ${cause.column} of the template: ${cause.message}`);
    this.cause = cause;
    this.template = template;
    this.place = place;
  }
}

/**
 * @param place of the template, for messages.
 * @param onError called at once when the template does not compile.
 */
export function compileMappingTemplate(
  source: string,
  place?: Place,
  onError?: (failure: TemplateFailure) => void,
): CompiledTemplate {
  const failureOf = (error: unknown) => (error instanceof VtlError ? new TemplateFailure(error, source, place) : error);
  try {
    const template = compileTemplate(source);
    return {
      render: (input) => {
        try {
          return template.render(input);
        } catch (error) {
          throw failureOf(error);
        }
      },
    };
  } catch (error) {
    const failure = failureOf(error);
    if (!(failure instanceof TemplateFailure)) throw error;
    onError?.(failure);
    return {
      render: () => {
        throw failure;
      },
    };
  }
}
