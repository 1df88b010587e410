// Reads values by JSONPath. Parsed paths are cached, because templates use the same ones for every request.
import type { Budget } from '../limits/budget.ts';
import { PATH_SOURCE } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { JavaMap, type Value } from '../values/value.ts';
import { evaluatePath, followSteps } from './evaluate-path.ts';
import { parsePath } from './parse-path.ts';
import type { JsonPath } from './path.ts';

/** More than the templates of an API use, even with one for each of a thousand records. */
const MAX_CACHED_PATHS = 5000;
const parsed = new Map<string, JsonPath>();

/**
 * The value at the path; a list if the path may match several; null if it matches nothing.
 * @throws Failure when the path is not a JSONPath.
 */
export function readPath(document: Value, path: string, budget: Budget): Value {
  if (path === '') return null;
  return evaluatePath(compilePath(path, budget), document, budget) ?? null;
}

/**
 * The spelling of the string at the path in the JSON document, if the path has names and indices only and the map has kept it.
 * @throws Failure when the path is not a JSONPath.
 */
export function sourceAt(document: Value, path: string, budget: Budget): string | undefined {
  const steps = path === '' ? undefined : compilePath(path, budget).steps;
  const name = steps?.at(-1);
  if (steps === undefined || typeof name !== 'string') return undefined;
  const map = followSteps(steps, document, steps.length - 1);
  return map instanceof JavaMap ? map.sourceOf(name) : undefined;
}

/** Characters. Parsing nested filters takes time that grows with the square of their length. */
const MAX_PATH_LENGTH = 4096;

function compilePath(text: string, budget: Budget): JsonPath {
  if (text.length > MAX_PATH_LENGTH) throw new Failure(`The JSONPath is longer than ${MAX_PATH_LENGTH} characters.`);
  budget.spend(text.length * PATH_SOURCE);
  // Each of its patterns is compiled, whether the path leads to a value or not.
  if (text.includes('=~')) budget.spendPattern(text, 2 * text.length);
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const path = parsePath(text);
  if (parsed.size >= MAX_CACHED_PATHS) parsed.clear();
  parsed.set(text, path);
  return path;
}
