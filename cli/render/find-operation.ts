// Finds the operation that the user names.
import { didYouMean, InputError } from '../../lib/base/index.ts';
import { type CompiledOperation, createRouteTree, matchRoute } from '../../lib/gateway/index.ts';
import { findUnchosenRoute, type UnchosenRoute } from './find-unchosen-route.ts';
import { fillVariables, type NamedRoute, namesOf, parseRequestLine, type RequestLine } from './route-name.ts';

export interface FoundRoute<Route> {
  readonly route: Route;
  /** Present when the user gave the path of a request, with values instead of variables. */
  readonly requestLine?: RequestLine;
}

/**
 * By any of its names ({@link namesOf}), or by a method and a path, matched as the gateway matches them.
 * @param isGenerated whether `generate` writes the document: a route that is missing may be one that its options leave out.
 * @throws InputError `unknown-route` with the existing names, or with the option that adds the route.
 */
export function findOperation(
  operations: readonly CompiledOperation[],
  name: string,
  isGenerated: boolean,
): FoundRoute<CompiledOperation> {
  const found = findRoute(operations, name);
  if (found) return found;
  const unchosen = isGenerated ? findUnchosenRoute(operations, (routes) => findRoute(routes, name)?.route) : undefined;
  throw unchosen ? unchosenRoute(unchosen) : unknownRoute(operations, name);
}

function unchosenRoute({ id, routes }: UnchosenRoute): InputError {
  return new InputError(`The document does not have the route ${id}, because the option routes does not include it.`, {
    code: 'unknown-route',
    help: `Generate it with --routes ${routes}.`,
  });
}

function unknownRoute(operations: readonly NamedRoute[], name: string): InputError {
  const known = operations.map((operation) => namesOf(operation)[0]).join(', ');
  const names = operations.flatMap((operation) => [...namesOf(operation), fillVariables(operation, name)]);
  return new InputError(`There is no route ${name}.`, {
    code: 'unknown-route',
    help: `${known === '' ? 'The document has none.' : `The document has ${known}.`}${didYouMean(name, names)}`,
  });
}

function findRoute<Route extends NamedRoute>(routes: readonly Route[], name: string): FoundRoute<Route> | undefined {
  const named = routes.find((route) => namesOf(route).includes(withUpperCaseMethod(name)));
  if (named) return { route: named };
  const requestLine = parseRequestLine(name);
  const match = requestLine && matchRoute(createRouteTree(routes), requestLine.rawPath, requestLine.method);
  return match && { route: match.operation, requestLine };
}

function withUpperCaseMethod(name: string): string {
  return name.replace(/^[a-z]+(?= \/)/i, (method) => method.toUpperCase());
}
