// Puts what is referenced in other files where it is referenced, so that the schema of OpenAPI knows what it is.
import { isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { lookUp, pointer, referencedFiles, referencePointer, splitPlace } from '../../source/index.ts';

export interface InlinedDocument {
  readonly value: JsonObject;
  /** The pointer of a place in the linked document, or in one of its files. */
  placeOf(inlined: string): string;
}

/** Members and items from the root. A file has 500 at most; the schema of OpenAPI recurses, and files can reference files without end. */
const MAX_DEPTH = 100;

/** Each target once, at the first of its references; the others stay, so that cycles end. The value itself without files. */
export function inlineFiles(root: JsonObject): InlinedDocument {
  const files = referencedFiles(root);
  if (files.length === 0) return { value: root, placeOf: (place) => place };
  const places = new Map<string, string>();
  const targets = new Set<string>();
  const inline = (value: unknown, at: string, depth: number): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => inline(one, at + pointer(index), depth + 1));
    if (!isObject(value)) return value;
    const reference = value['$ref'];
    const target = typeof reference === 'string' ? referencePointer(reference) : undefined;
    const isNew = target !== undefined && splitPlace(target) !== undefined && !targets.has(target);
    if (isNew && typeof reference === 'string' && depth < MAX_DEPTH) {
      const found = lookUp(root, reference);
      targets.add(target);
      places.set(at, target);
      if (found !== undefined) return inline(found, at, depth + 1);
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, inline(one, at + pointer(name), depth + 1)]),
    );
  };
  const own = Object.fromEntries(
    Object.entries(root).filter(([name]) => !files.some((file) => file.pointer.startsWith(`${pointer(name)}/`))),
  );
  return { value: objectOf(inline(own, '', 0)), placeOf: (place) => originOf(places, place) };
}

/** From the nearest place above that was put in. */
function originOf(places: ReadonlyMap<string, string>, place: string): string {
  for (let above = place; above !== ''; above = above.slice(0, above.lastIndexOf('/'))) {
    const target = places.get(above);
    if (target !== undefined) return target + place.slice(above.length);
  }
  return place;
}
