// Finds the value that a `$ref` names within one document.
import { memberOf } from '../base/index.ts';
import { pointerPath } from './pointer.ts';

/** The value a local reference (`#/…`) names, or undefined. Does not follow what it finds there. */
export function lookUp(root: unknown, reference: string): unknown {
  const place = referencePointer(reference);
  return place === undefined ? undefined : pointerPath(place).reduce(child, root);
}

/** The JSON pointer of a local reference; undefined for one into another document. */
export function referencePointer(reference: string): string | undefined {
  return reference === '#' || reference.startsWith('#/') ? decode(reference.slice(1)) : undefined;
}

function child(value: unknown, name: string): unknown {
  if (!Array.isArray(value)) return memberOf(value, name);
  return Object.hasOwn(value, name) ? value[Number(name)] : undefined;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
