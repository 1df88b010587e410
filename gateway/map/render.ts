// Runs a template of the document. What goes wrong in it is a 500 for the client and the template's line for the log.
import { VtlError } from '../../vtl/index.ts';
import { configurationError } from '../refusal.ts';

export function render(run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof VtlError)) throw error;
    throw configurationError(`Unable to transform the body: line ${error.line}: ${error.message}`, error);
  }
}
