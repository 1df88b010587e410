// A mapping template of the document, compiled at load. One that does not compile still stands in its place, and fails when it is used.
import { compileTemplate, type Template, VtlError } from '../../vtl/index.ts';

export type MappingTemplate = Pick<Template, 'render'>;

/** @param onError called at once when the template does not compile. */
export function compileMappingTemplate(source: string, onError?: (error: VtlError) => void): MappingTemplate {
  try {
    return compileTemplate(source);
  } catch (error) {
    if (!(error instanceof VtlError)) throw error;
    onError?.(error);
    return {
      render: () => {
        throw error;
      },
    };
  }
}
