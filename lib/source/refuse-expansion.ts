// Guards what reads a document against aliases that multiply: a few lines can mean billions of values.
import { type Document, isAlias, isMap, isNode, isPair, isSeq } from 'yaml';
import { InputError, type Place } from '../base/index.ts';

/** Values that aliases may add to a document. The largest document that API Gateway imports has fewer of its own. */
const MAX_ADDED_VALUES = 250_000;

/**
 * Counts the values that aliases stand for, with those of the aliases in them. `yaml` counts the uses of an anchor instead, and takes a
 * hundred of one small anchor for an attack.
 * @param placeOf the place of an offset.
 * @throws InputError `malformed-document` at the alias that exceeds the limit, or that is inside its own anchor.
 */
export function refuseExpansion(document: Document, placeOf: (offset: number) => Place): void {
  const sizes = new Map<string, number>();
  let added = 0;
  const sizeOf = (node: unknown): number => {
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (!isNode(node)) return 0;
    if (isAlias(node)) {
      const size = sizes.get(node.source) ?? 0;
      added += size;
      if (added > MAX_ADDED_VALUES) throw tooLarge(placeOf(node.range?.[0] ?? 0));
      return size;
    }
    // Until it is complete, an anchor is endless.
    if (node.anchor !== undefined) sizes.set(node.anchor, Number.POSITIVE_INFINITY);
    const size = isMap(node) || isSeq(node) ? 1 + node.items.reduce((sum: number, item) => sum + sizeOf(item), 0) : 1;
    if (node.anchor !== undefined) sizes.set(node.anchor, size);
    return size;
  };
  sizeOf(document.contents);
}

function tooLarge(place: Place): InputError {
  return new InputError(`The aliases of the document stand for more than ${MAX_ADDED_VALUES} values.`, {
    code: 'malformed-document',
    place,
    help: 'Write out what they stand for, or use fewer of them.',
  });
}
