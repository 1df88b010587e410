// What a template reads of a body: a tree of names, inferred from its paths, variables and loops. It is in place of a schema where the
// document has none.
import type { Expression, ReferenceNode, Statement, Step } from '../../vtl/index.ts';

/** A value of the body, as far as the template reads it. */
export interface PathNode {
  readonly members: Map<string, PathNode>;
  /** What a loop or an index reads of it. */
  item: PathNode | undefined;
}

/** Names that people use as properties or methods of lists, maps and strings, and not for members. */
const OF_JAVA = new Set(['empty', 'class', 'length']);

export function readPaths(statements: readonly Statement[]): PathNode {
  const root = emptyNode();
  const variables = new Map<string, PathNode>();
  const visit = (all: readonly Statement[]): void => {
    for (const statement of all) {
      switch (statement.kind) {
        case 'reference':
          follow(statement, root, variables);
          break;
        case 'set': {
          const node = nodeOf(statement.value, root, variables);
          if (node && statement.target.steps.length === 0) variables.set(statement.target.name, node);
          break;
        }
        case 'if':
          for (const { condition, body } of statement.branches) {
            nodeOf(condition, root, variables);
            visit(body);
          }
          visit(statement.otherwise);
          break;
        case 'foreach': {
          const list = nodeOf(statement.list, root, variables);
          if (list) variables.set(statement.variable, itemOf(list));
          visit(statement.body);
          break;
        }
        case 'define':
          visit(statement.body);
          break;
      }
    }
  };
  visit(statements);
  return root;
}

/** As a JSON schema: objects and arrays where the template reads them so, anything else without a type. */
export function asSchema({ members, item }: PathNode): Readonly<Record<string, unknown>> {
  if (item && members.size === 0) return { type: 'array', items: asSchema(item) };
  if (members.size === 0) return {};
  const properties = Object.fromEntries(Array.from(members, ([name, node]) => [name, asSchema(node)]));
  return { type: 'object', properties };
}

function emptyNode(): PathNode {
  return { members: new Map(), item: undefined };
}

function memberOf(node: PathNode, name: string): PathNode {
  const found = node.members.get(name) ?? emptyNode();
  node.members.set(name, found);
  return found;
}

function itemOf(node: PathNode): PathNode {
  node.item ??= emptyNode();
  return node.item;
}

type Variables = ReadonlyMap<string, PathNode>;

/** Notes what the expression reads, and returns the part of the body that it is, if it is one. */
function nodeOf(expression: Expression, root: PathNode, variables: Variables): PathNode | undefined {
  switch (expression.kind) {
    case 'reference':
      return follow(expression, root, variables);
    case 'interpolation':
      for (const part of expression.statements) if (part.kind === 'reference') follow(part, root, variables);
      return undefined;
    case 'not':
      nodeOf(expression.operand, root, variables);
      return undefined;
    case 'operation':
      nodeOf(expression.left, root, variables);
      nodeOf(expression.right, root, variables);
      return undefined;
    case 'list':
      for (const item of expression.items) nodeOf(item, root, variables);
      return undefined;
    case 'map':
      for (const { value } of expression.entries) nodeOf(value, root, variables);
      return undefined;
    default:
      return undefined;
  }
}

function follow({ name, steps }: ReferenceNode, root: PathNode, variables: Variables): PathNode | undefined {
  for (const step of steps) {
    if (step.kind === 'method') for (const argument of step.arguments) nodeOf(argument, root, variables);
  }
  const [first, ...rest] = steps;
  if (name === 'input') {
    const path =
      first?.kind === 'method' && (first.name === 'path' || first.name === 'json') ? textOf(first) : undefined;
    return path === undefined ? undefined : followSteps(followPath(root, path), rest);
  }
  if (name === 'util') {
    const [argument] = first?.kind === 'method' && first.name === 'parseJson' ? first.arguments : [];
    return argument?.kind === 'reference' && /^\$!?\{?input\.(?:body|json\('\$'\))/.test(argument.source)
      ? followSteps(root, rest)
      : undefined;
  }
  return followSteps(variables.get(name), steps);
}

function followSteps(start: PathNode | undefined, steps: readonly Step[]): PathNode | undefined {
  let node = start;
  for (const step of steps) {
    if (node === undefined) return undefined;
    if (step.kind === 'property') node = OF_JAVA.has(step.name) ? undefined : memberOf(node, step.name);
    else if (step.kind === 'index')
      node = step.index.kind === 'literal-text' ? memberOf(node, step.index.value) : itemOf(node);
    else node = followMethod(node, step.name, step.arguments);
  }
  return node;
}

function followMethod(node: PathNode, name: string, [argument]: readonly Expression[]): PathNode | undefined {
  if (name !== 'get') return undefined;
  return argument?.kind === 'literal-text' ? memberOf(node, argument.value) : itemOf(node);
}

/** A definite path is followed to its end, another one up to what is not definite. */
function followPath(root: PathNode, path: string): PathNode | undefined {
  let node: PathNode | undefined = root;
  let rest = path.trim().replace(/^\$/, '');
  while (node && rest !== '') {
    const [part, name, quoted] =
      /^(?:\.?([A-Za-z_@][\w@-]*)|\.?\[\s*["']([^"'\]]+)["']\s*\]|\[\s*(?:\d+|\*)\s*\])/.exec(rest) ?? [];
    if (part === undefined) return undefined;
    const member: string | undefined = name ?? quoted;
    node = member === undefined ? itemOf(node) : memberOf(node, member);
    rest = rest.slice(part.length);
  }
  return node;
}

function textOf({ arguments: [argument] }: { readonly arguments: readonly Expression[] }): string | undefined {
  if (argument?.kind === 'literal-text') return argument.value;
  // "$.list[$i].name": what is before the variable.
  if (argument?.kind !== 'interpolation') return undefined;
  const [first, second] = argument.statements;
  if (first?.kind === 'text' && second === undefined) return first.text;
  return undefined;
}
