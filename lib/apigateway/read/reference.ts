// Follows `$ref` within one document.
import { isObject, type JsonObject } from '../../base/index.ts';
import { lookUp, referencePointer } from '../../source/index.ts';

/** References longer than this lead nowhere: they go round in circles. */
const MAX_STEPS = 50;

/** An object of the document and the place where it stands. */
export interface Located {
  readonly value: JsonObject;
  readonly pointer: string;
}

/**
 * The object itself, or what its chain of references ends in, with the place of what was found.
 * @param pointer of the value.
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
