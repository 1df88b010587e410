// Follows `$ref` within one document.
import { isObject, type JsonObject } from '../../base/index.ts';
import { lookUp } from '../../source/index.ts';

/** References longer than this lead nowhere: they go round in circles. */
const MAX_STEPS = 50;

/** The object itself, or what its chain of references ends in; undefined when that is not an object of the document. */
export function resolve(root: JsonObject, value: unknown): JsonObject | undefined {
  let current = value;
  for (let step = 0; step < MAX_STEPS; step++) {
    if (!isObject(current)) return undefined;
    const reference = current['$ref'];
    if (typeof reference !== 'string') return current;
    current = lookUp(root, reference);
  }
  return undefined;
}
