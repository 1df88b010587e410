// Finds the operation that a person names.

import { InputError } from '../../lib/base/index.ts';
import type { CompiledOperation } from '../../lib/gateway/index.ts';

/** @throws InputError `unknown-route` with the names there are. */
export function findOperation(operations: readonly CompiledOperation[], route: string): CompiledOperation {
  const found = operations.find((operation) => names(operation).includes(route));
  if (found) return found;
  const known = operations.map(({ id, method, path }) => id ?? `${method} ${path}`).join(', ');
  throw new InputError(`There is no route ${route}.`, {
    code: 'unknown-route',
    help: known === '' ? 'The document has none.' : `The document has ${known}.`,
  });
}

/** `putRecord`, `put-record`, `PUT /streams/{stream-name}/record`. */
function names({ id, method, path }: CompiledOperation): readonly string[] {
  const own = id === undefined ? [] : [id, id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)];
  return [...own, `${method} ${path}`];
}
