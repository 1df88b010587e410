// Which web pages may call the API, from the options.
import type { Cors } from '../declaration/cors.ts';
import type { Options } from './options.ts';

/** Absent: pages of other origins may not. */
export function corsOf(options: Options): Cors | undefined {
  const origins = options['cors.origins'];
  return origins.length === 0 ? undefined : { origins };
}
