// Whose web pages may call, as the options say.
import type { Cors } from '../declaration/cors.ts';
import type { Options } from './options.ts';

/** Absent: those of no other origin. */
export function corsOf(options: Options): Cors | undefined {
  const origins = options['cors.origins'];
  return origins.length === 0 ? undefined : { origins };
}
