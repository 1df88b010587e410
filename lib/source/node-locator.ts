// Finds keys and values in a parsed YAML document by their names as JSON has them: `200:` is the member "200".
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { pointerPath } from './pointer.ts';

export interface NodeOffsets {
  readonly value: number;
  /** Of the name of the member, which can be a line above its value; the same as `value` for an item of an array. */
  readonly key: number;
}

/** Maps a pointer to the offsets where its value and its key begin, or those of the nearest ancestor that the document has. */
export function nodeLocator(document: Document): (pointer: string) => NodeOffsets {
  // Indexed by name: fast even for thousands of findings in an object with thousands of members.
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();
  const membersOf = (map: YAMLMap): Map<string, Pair> => {
    const members = indexes.get(map) ?? new Map(map.items.map((pair) => [keyName(pair.key), pair]));
    indexes.set(map, members);
    return members;
  };
  return (pointer) => {
    let node: unknown = document.contents;
    let offsets = { value: 0, key: 0 };
    for (const name of pointerPath(pointer)) {
      const pair = isMap(node) ? membersOf(node).get(name) : undefined;
      node = isSeq(node) ? node.items[Number(name)] : pair?.value;
      if (!isNode(node) || isAlias(node)) break;
      const value = node.range?.[0] ?? offsets.value;
      offsets = { value, key: (isNode(pair?.key) && pair.key.range?.[0]) || value };
    }
    return offsets;
  };
}

/** The string scalar that a pointer names; undefined for anything else. */
export function stringNode(document: Document, pointer: string): Scalar | undefined {
  let node: unknown = document.contents;
  for (const name of pointerPath(pointer)) {
    if (isMap(node)) node = node.items.find(({ key }) => keyName(key) === name)?.value;
    else node = isSeq(node) ? node.items[Number(name)] : undefined;
  }
  return isScalar(node) && typeof node.value === 'string' ? node : undefined;
}

/** A key as JSON has it. */
export function keyName(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
