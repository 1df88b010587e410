// Finds keys and values in a parsed YAML document by their names as JSON has them: `200:` is the member "200".
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { pointerPath } from './pointer.ts';

/** Maps a pointer to the offset where its value begins, or that of the nearest ancestor that the document has. */
export function nodeLocator(document: Document): (pointer: string) => number {
  // Indexed by name: fast even for thousands of findings in an object with thousands of members.
  const indexes = new WeakMap<YAMLMap, Map<string, unknown>>();
  const membersOf = (map: YAMLMap): Map<string, unknown> => {
    const members = indexes.get(map) ?? new Map(map.items.map(({ key, value }) => [keyName(key), value]));
    indexes.set(map, members);
    return members;
  };
  return (pointer) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const name of pointerPath(pointer)) {
      node = isMap(node) ? membersOf(node).get(name) : isSeq(node) ? node.items[Number(name)] : undefined;
      if (!isNode(node) || isAlias(node)) break;
      offset = node.range?.[0] ?? offset;
    }
    return offset;
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
