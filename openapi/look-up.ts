// Finds what a `$ref` names within one document.
import { memberOf } from './json-value.ts';
import { pointerPath } from './pointer.ts';

/** The value a local reference (`#/…`) names, or undefined. Does not follow what it finds there. */
export function lookUp(root: unknown, reference: string): unknown {
  if (reference !== '#' && !reference.startsWith('#/')) return undefined;
  return pointerPath(decode(reference.slice(1))).reduce(child, root);
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
