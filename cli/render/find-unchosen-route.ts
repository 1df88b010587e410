// Finds a route that is declared but not in the document, and the value of the option `routes` that adds it.
import { operationIdOf, ROUTES, type Route } from '../../generator/index.ts';
import type { NamedRoute } from './route-name.ts';

export interface UnchosenRoute {
  readonly id: string;
  /** The routes of the document and this one, as a value of `--routes`. */
  readonly routes: string;
}

interface Declared extends NamedRoute {
  readonly declaration: Route;
}

const DECLARED: readonly Declared[] = ROUTES.map((declaration) => ({
  id: operationIdOf(declaration),
  method: declaration.method.toUpperCase(),
  path: declaration.path,
  declaration,
}));

/** @param find selects the route among the given ones */
export function findUnchosenRoute(
  operations: readonly NamedRoute[],
  find: (routes: readonly Declared[]) => Declared | undefined,
): UnchosenRoute | undefined {
  const inDocument = new Set(operations.map(({ id }) => id));
  const found = find(DECLARED.filter(({ id }) => !inDocument.has(id)))?.declaration;
  if (!found) return undefined;
  const chosen = DECLARED.filter(({ id }) => inDocument.has(id)).map(({ declaration }) => declaration);
  const others = chosen.filter(({ group }) => group !== found.group).map((route) => valueFor(route, chosen));
  return { id: found.id, routes: [...new Set([...others, found.group])].join(',') };
}

/** The group of a route when the whole group is chosen, otherwise its id. */
function valueFor({ id, group }: Route, chosen: readonly Route[]): string {
  const isWhole = ROUTES.filter((route) => route.group === group).every((route) => chosen.includes(route));
  return isWhole ? group : id;
}
