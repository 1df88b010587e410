// Reads values by JSONPath. Parsed paths are kept: templates use the same ones for every request.
import type { Budget } from '../limits/budget.ts';
import { JavaMap, type Value } from '../values/value.ts';
import { evaluatePath, followSteps } from './evaluate-path.ts';
import { parsePath } from './parse-path.ts';
import type { JsonPath } from './path.ts';

/** More paths than the templates of an API have, one for each of a thousand records included. */
const KEPT = 5000;
const parsed = new Map<string, JsonPath>();

/**
 * The value at the path, a list for a path that may lead to several, null where it leads nowhere.
 * @throws Failure when the path is none.
 */
export function readPath(document: Value, path: string, budget: Budget): Value {
  if (path === '') return null;
  return evaluatePath(compilePath(path), document, budget) ?? null;
}

/**
 * How the text at the path stands in the JSON document, if it is a path of names and indices and the map has kept it.
 * @throws Failure when the path is none.
 */
export function sourceAt(document: Value, path: string): string | undefined {
  const steps = path === '' ? undefined : compilePath(path).steps;
  const name = steps?.at(-1);
  if (steps === undefined || typeof name !== 'string') return undefined;
  const map = followSteps(steps, document, steps.length - 1);
  return map instanceof JavaMap ? map.sourceOf(name) : undefined;
}

function compilePath(text: string): JsonPath {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const path = parsePath(text);
  if (parsed.size >= KEPT) parsed.clear();
  parsed.set(text, path);
  return path;
}
