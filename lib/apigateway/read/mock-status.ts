// Reads the status code that a mock integration is asked for: the statusCode in what its request template renders.
import { Budget, DEFAULT_LIMITS, Failure, JavaMap, readJson } from '../../vtl/index.ts';

/** Parsed as permissively as `$input` parses a body. @returns undefined for anything but an integer of 32 bits: Java's other numbers are objects. */
export function readMockStatus(rendered: string): number | undefined {
  try {
    const value = readJson(rendered, new Budget(DEFAULT_LIMITS));
    const status = value instanceof JavaMap ? value.get('statusCode') : undefined;
    return typeof status === 'number' ? status : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
