// Refuses routes that share an id, or a method and path, because they would be one operation of the document.
import { InputError, type Place } from '../lib/base/index.ts';
import type { Route } from './declaration/route.ts';

/**
 * @param place where the routes are listed, if known.
 * @throws InputError `duplicate-route`
 */
export function refuseDuplicates(routes: readonly Route[], place?: Place): void {
  const seen = new Set<string>();
  for (const { id, method, path } of routes) {
    for (const name of [id, `${method.toUpperCase()} ${path}`]) {
      if (seen.has(name)) {
        throw new InputError(`Two routes have the name ${name}.`, {
          code: 'duplicate-route',
          ...(place && { place }),
          help: 'Give one of them another id, method or path.',
        });
      }
      seen.add(name);
    }
  }
}
