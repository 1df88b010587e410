// Follows a parsed JSONPath through a value, in the order and with the exceptions of Jayway JsonPath 2.
import type { Budget } from '../limits/budget.ts';
import { ITEM, STEP, THROWN, VALUE } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { JavaList, JavaMap, type Value } from '../values/value.ts';
import { applyFunction } from './functions.ts';
import { holds, type PathValues } from './match-filter.ts';
import type { Argument, JsonPath, PathToken } from './path.ts';

/** Shared by one evaluation: filters and functions start further ones in the same document. */
class Evaluation implements PathValues {
  readonly document: Value;
  readonly budget: Budget;

  constructor(document: Value, budget: Budget) {
    this.document = document;
    this.budget = budget;
  }

  valueOf(path: JsonPath, item: Value): Value | undefined {
    return resultOf(path, path.root === '$' ? this.document : item, this);
  }
}

/** The value at the path; a list for an indefinite path; `undefined` when a definite path matches nothing. */
export function evaluatePath(path: JsonPath, document: Value, budget: Budget): Value | undefined {
  return path.steps === undefined
    ? new Evaluation(document, budget).valueOf(path, document)
    : followSteps(path.steps, document);
}

/** A fast way for the most common paths, with names and indices only: follows `count` of their steps. */
export function followSteps(
  steps: readonly (string | number)[],
  document: Value,
  count = steps.length,
): Value | undefined {
  let value: Value = document;
  for (let index = 0; index < count; index++) {
    const step = steps[index] as string | number;
    if (typeof step === 'string') {
      if (!(value instanceof JavaMap) || !value.has(step)) return undefined;
      value = value.get(step);
    } else {
      if (!(value instanceof JavaList)) return undefined;
      const item: Value | undefined = value.items.at(step);
      if (item === undefined) return undefined;
      value = item;
    }
  }
  return value;
}

/** Thrown inside a definite path that cannot continue; it matches nothing. */
class NotFound extends Error {}

interface Walk {
  readonly evaluation: Evaluation;
  readonly tokens: readonly PathToken[];
  readonly results: Value[];
}

function resultOf(path: JsonPath, start: Value, evaluation: Evaluation): Value | undefined {
  const results: Value[] = [];
  try {
    follow({ evaluation, tokens: path.tokens, results }, start, 0, true);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    evaluation.budget.spend(THROWN);
    return undefined;
  }
  return path.definite ? results.at(-1) : new JavaList(results, 'json');
}

/** Applies the tokens from `index` on. `definite`: no token before could lead to several values. */
function follow(walk: Walk, value: Value, index: number, definite: boolean): void {
  walk.evaluation.budget.spend(STEP);
  const token = walk.tokens[index];
  if (token === undefined) {
    walk.results.push(value);
    return;
  }
  switch (token.kind) {
    case 'properties':
      followProperties(walk, value, token.names, index, definite);
      return;
    case 'indices':
      followIndices(walk, listOf(value, definite), token.indices, index, definite && token.indices.length === 1);
      return;
    case 'slice': {
      const list = listOf(value, definite);
      followIndices(walk, list, slice(list?.items.length ?? 0, token.from, token.to), index, false);
      return;
    }
    case 'wildcard':
      for (const item of itemsOf(value, walk)) follow(walk, item, index + 1, false);
      return;
    case 'scan':
      scan(walk, value, index + 1);
      return;
    case 'filter':
      filter(walk, value, token.condition, index, definite);
      return;
    case 'function': {
      const result = applyFunction(
        token.name,
        value,
        argumentsOf(walk, token.arguments, value),
        walk.evaluation.budget,
      );
      walk.results.push(result);
      if (index + 1 < walk.tokens.length) follow(walk, result, index + 1, definite);
    }
  }
}

function followProperties(walk: Walk, value: Value, names: readonly string[], index: number, definite: boolean): void {
  if (!(value instanceof JavaMap)) {
    if (definite) throw new NotFound();
    return;
  }
  const isLast = index === walk.tokens.length - 1;
  const [name = ''] = names;
  if (names.length > 1 && isLast) {
    walk.evaluation.budget.spend(names.length * STEP);
    const present = names.filter((member) => value.has(member));
    walk.results.push(JavaMap.of(present.map((member) => [member, value.get(member)])));
  } else if (names.length > 1) {
    for (const member of names) if (value.has(member)) follow(walk, value.get(member), index + 1, false);
  } else if (value.has(name)) follow(walk, value.get(name), index + 1, definite);
  else if (!isLast && definite) throw new NotFound();
}

function followIndices(
  walk: Walk,
  list: JavaList | undefined,
  indices: Iterable<number>,
  index: number,
  definite: boolean,
): void {
  if (list === undefined) return;
  for (const at of indices) {
    const place = at < 0 ? list.items.length + at : at;
    if (place >= 0 && place < list.items.length) follow(walk, list.items[place] ?? null, index + 1, definite);
  }
}

function listOf(value: Value, definite: boolean): JavaList | undefined {
  if (value instanceof JavaList) return value;
  if (definite) throw new NotFound();
  return undefined;
}

function* slice(length: number, from: number | undefined, to: number | undefined): Generator<number> {
  // Jayway counts a negative end from the end of the list only when there is no start.
  const start = from === undefined ? 0 : to === undefined && from < 0 ? Math.max(0, length + from) : from;
  const end = Math.min(length, to === undefined ? length : from === undefined && to < 0 ? length + to : to);
  for (let at = start; at < end; at++) yield at;
}

function itemsOf(value: Value, walk: Walk): readonly Value[] {
  walk.evaluation.budget.spend(VALUE);
  if (value instanceof JavaMap) walk.evaluation.budget.spend(value.size * ITEM);
  else if (value instanceof JavaList) walk.evaluation.budget.spend(value.items.length * ITEM);
  if (value instanceof JavaMap) return value.values();
  return value instanceof JavaList ? value.items : [];
}

/** `..`: the next token is applied to every object or list that it fits, each before what is in it. */
function scan(walk: Walk, value: Value, index: number): void {
  if (!(value instanceof JavaMap) && !(value instanceof JavaList)) return;
  const token = walk.tokens[index];
  if (token === undefined) throw new Failure('A JSONPath must not end with "..".');
  if (fits(walk, token, value)) {
    if (value instanceof JavaMap || index === walk.tokens.length - 1) follow(walk, value, index, false);
    else followItems(walk, value, token, index);
  }
  for (const item of itemsOf(value, walk)) scan(walk, item, index);
}

/** In a list, Jayway continues with every item; the index applies only to what a last property finds. */
function followItems(walk: Walk, list: JavaList, token: PathToken, index: number): void {
  const next = walk.tokens[index + 1];
  const endsInProperty = next?.kind === 'properties' && index + 1 === walk.tokens.length - 1;
  walk.evaluation.budget.spend(list.items.length * ITEM);
  for (const [at, item] of list.items.entries()) {
    const isWanted = token.kind === 'indices' && token.indices.length === 1 && token.indices[0] === at;
    if (!endsInProperty || isWanted) follow(walk, item, index + 1, false);
  }
}

function fits(walk: Walk, token: PathToken, value: JavaMap | JavaList): boolean {
  switch (token.kind) {
    case 'properties':
      return value instanceof JavaMap && (isIterated(walk, token) || token.names.every((name) => value.has(name)));
    case 'indices':
    case 'slice':
      return value instanceof JavaList;
    case 'wildcard':
      return true;
    case 'filter':
      return holds(token.condition, value, walk.evaluation);
    default:
      return false;
  }
}

function isIterated(walk: Walk, token: PathToken & { readonly kind: 'properties' }): boolean {
  return token.names.length > 1 && walk.tokens.at(-1) !== token;
}

function filter(
  walk: Walk,
  value: Value,
  condition: (PathToken & { readonly kind: 'filter' })['condition'],
  index: number,
  definite: boolean,
): void {
  if (value instanceof JavaMap) {
    if (holds(condition, value, walk.evaluation)) follow(walk, value, index + 1, false);
  } else if (value instanceof JavaList) {
    for (const item of value.items) {
      walk.evaluation.budget.spend(VALUE);
      if (holds(condition, item, walk.evaluation)) follow(walk, item, index + 1, false);
    }
  } else if (definite) throw new Failure('A JSONPath filter applies to arrays and objects only.');
}

function argumentsOf(walk: Walk, args: readonly Argument[], item: Value): Value[] {
  return args.map((argument) =>
    argument.kind === 'value' ? argument.value : (walk.evaluation.valueOf(argument.path, item) ?? null),
  );
}
