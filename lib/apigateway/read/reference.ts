// Follows `$ref` within one document.
import { isObject, type JsonObject } from '../../base/index.ts';
import { lookUp, referencePointer } from '../../source/index.ts';

/** A longer chain of references is a cycle. */
const MAX_STEPS = 50;

/** An object of the document and its place. */
export interface Located {
  readonly value: JsonObject;
  readonly pointer: string;
}

/**
 * The object itself, or the end of its chain of references, with its place.
 * @param pointer the place of the value.
 * @returns undefined when the chain does not end in an object of the document.
 */
export function followReference(root: JsonObject, value: unknown, pointer: string): Located | undefined {
  let current = value;
  let place = pointer;
  for (let step = 0; step < MAX_STEPS; step++) {
    if (!isObject(current)) return undefined;
    const reference = current['$ref'];
    if (typeof reference !== 'string') return { value: current, pointer: place };
    current = lookUp(root, reference);
    place = referencePointer(reference) ?? place;
  }
  return undefined;
}
