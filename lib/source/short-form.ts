// Turns short-form intrinsics (`!Sub x`) of a parsed YAML document into their long form, and says where they stood.
import { type Document, isNode, isScalar, type Node, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import { pointer } from './pointer.ts';

/** A short-form intrinsic found while reading. CloudFormation's AWS::Include does not accept them. */
export interface ShortForm {
  readonly pointer: string;
  readonly tag: string;
}

/** Replaces every `!Name` node in place by `{"Fn::Name": …}` (`!Ref` and `!Condition` keep their bare names). */
export function expandShortForms(document: Document): ShortForm[] {
  const found: ShortForm[] = [];
  visit(document, {
    Node(_key, node, path) {
      if (!node.tag?.startsWith('!') || node.tag.startsWith('!!')) return undefined;
      const tag = node.tag;
      delete node.tag;
      found.push({ pointer: pointerOf(path, node), tag });
      return longForm(tag.slice(1), node);
    },
  });
  return found;
}

function longForm(name: string, node: Node): YAMLMap {
  const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  const map = new YAMLMap();
  map.range = node.range ?? null;
  map.items.push(new Pair(new Scalar(key), name === 'GetAtt' ? attributePath(node) : node));
  return map;
}

/** `!GetAtt A.B` is `[A, B]` in the long form. */
function attributePath(node: Node): Node {
  if (!isScalar(node) || typeof node.value !== 'string') return node;
  const dot = node.value.indexOf('.');
  const path = new YAMLSeq();
  path.items.push(new Scalar(node.value.slice(0, dot)), new Scalar(node.value.slice(dot + 1)));
  return path;
}

/** The pointer of the node that `visit` is at, from the collections and pairs above it. */
export function pointerOf(path: readonly unknown[], node: unknown): string {
  const names: (string | number)[] = [];
  const chain = [...path, node];
  for (const [index, part] of chain.entries()) {
    if (part instanceof Pair) names.push(isNode(part.key) ? String((part.key as Scalar).value) : String(part.key));
    else if (part instanceof YAMLSeq && chain[index + 1] !== undefined)
      names.push(part.items.indexOf(chain[index + 1]));
  }
  return pointer(...names);
}
