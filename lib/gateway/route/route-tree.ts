// The resources of an API as a tree, which finds the operation of a request. Matches path and method together: a resource
// without the method does not hide a greedy sibling that has it. Does not decode.
import { HTTP_METHODS, segmentVariable } from '../../apigateway/index.ts';

/** The properties of an operation that the tree uses. */
export interface Routed {
  /** An HTTP method in upper case, or `ANY`. */
  readonly method: string;
  /** `/streams/{stream-name}/record`. */
  readonly path: string;
}

export interface RouteNode<Operation> {
  readonly literals: Map<string, RouteNode<Operation>>;
  /** The child whose segment is a variable: `{name}`. */
  variable: { readonly name: string; readonly node: RouteNode<Operation> } | undefined;
  /** The child that matches the rest of the path: `{name+}`. */
  greedy: { readonly name: string; readonly node: RouteNode<Operation> } | undefined;
  /** By method, or `ANY`. */
  readonly operations: Map<string, Operation>;
}

export interface RouteMatch<Operation> {
  readonly operation: Operation;
  /** Path variables, as in the request. */
  readonly variables: readonly (readonly [name: string, value: string])[];
}

export function createRouteTree<Operation extends Routed>(operations: readonly Operation[]): RouteNode<Operation> {
  const root = createNode<Operation>();
  for (const operation of operations) {
    let node = root;
    for (const segment of segments(operation.path)) node = childFor(node, segment);
    node.operations.set(operation.method, operation);
  }
  return root;
}

/**
 * Finds the operation for a path below the stage. Leading and trailing slashes are ignored; doubled slashes inside are not.
 * Literals take precedence over variables, and variables over greedy ones.
 */
export function matchRoute<Operation>(
  root: RouteNode<Operation>,
  path: string,
  method: string,
): RouteMatch<Operation> | undefined {
  return MATCHED_METHODS.has(method) ? descend(root, segments(path), 0, method) : undefined;
}

/** Methods that match by name or by ANY. A request with any other method matches no route. */
const MATCHED_METHODS: ReadonlySet<string> = new Set(HTTP_METHODS);

function createNode<Operation>(): RouteNode<Operation> {
  return { literals: new Map(), variable: undefined, greedy: undefined, operations: new Map() };
}

function segments(path: string): string[] {
  let start = 0;
  let end = path.length;
  while (path[start] === '/') start++;
  while (end > start && path[end - 1] === '/') end--;
  return start === end ? [] : path.slice(start, end).split('/');
}

function childFor<Operation>(node: RouteNode<Operation>, segment: string): RouteNode<Operation> {
  const variable = segmentVariable(segment);
  if (variable?.isGreedy) {
    node.greedy ??= { name: variable.name, node: createNode() };
    return node.greedy.node;
  }
  if (variable) {
    node.variable ??= { name: variable.name, node: createNode() };
    return node.variable.node;
  }
  const known = node.literals.get(segment);
  if (known) return known;
  const child = createNode<Operation>();
  node.literals.set(segment, child);
  return child;
}

function descend<Operation>(
  node: RouteNode<Operation>,
  path: readonly string[],
  at: number,
  method: string,
): RouteMatch<Operation> | undefined {
  const segment = path[at];
  if (segment === undefined) {
    const operation = node.operations.get(method) ?? node.operations.get('ANY');
    return operation && { operation, variables: [] };
  }
  const literal = node.literals.get(segment);
  const exact = literal && descend(literal, path, at + 1, method);
  if (exact) return exact;
  if (node.variable && segment !== '') {
    const match = descend(node.variable.node, path, at + 1, method);
    if (match) return { ...match, variables: [[node.variable.name, segment], ...match.variables] };
  }
  if (!node.greedy) return undefined;
  const match = descend(node.greedy.node, path, path.length, method);
  return match && { ...match, variables: [[node.greedy.name, path.slice(at).join('/')]] };
}
