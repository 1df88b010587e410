// Follows `$ref` within one document.
import { isObject, type JsonObject } from '../../openapi/json-value.ts';
import { pointerPath } from '../../openapi/pointer.ts';

/** References longer than this lead nowhere: they go round in circles. */
const MAX_STEPS = 50;

/** The value a local reference (`#/…`) names, or undefined. Does not follow what it finds there. */
export function lookUp(root: JsonObject, reference: string): unknown {
  if (reference !== '#' && !reference.startsWith('#/')) return undefined;
  let value: unknown = root;
  for (const name of pointerPath(decode(reference.slice(1)))) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as JsonObject)[name];
  }
  return value;
}

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

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
