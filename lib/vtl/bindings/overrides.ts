// $context.requestOverride and responseOverride. One object goes through the request template and then the response template.
import { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { SilentMap } from '../values/silent-map.ts';
import { toText } from '../values/to-text.ts';
import { JavaList, type JavaMap, type Value } from '../values/value.ts';

/** The overrides of one request so far. Reading them throws a Failure for a value that is too large to print. */
export interface Overrides {
  readonly request: {
    readonly header: ReadonlyMap<string, string>;
    readonly querystring: ReadonlyMap<string, string>;
    readonly path: ReadonlyMap<string, string>;
  };
  readonly response: {
    readonly header: ReadonlyMap<string, string>;
    /** Only an integer from 100 to 599 counts; API Gateway ignores any other value. */
    readonly status: number | undefined;
  };
}

/** A map whose members can be set once: in API Gateway a second assignment is a 5XX. */
class OnceMap extends SilentMap {
  override put(key: Value, value: Value): Value {
    if (this.has(key))
      throw new Failure(
        `The override "${typeof key === 'string' ? key : ''}" is set twice. API Gateway allows it once.`,
      );
    return super.put(key, value);
  }
}

/** The maps are created when a template first uses `$context`: most never do. */
class ContextOverrides implements Overrides {
  #maps: Maps | undefined;

  get maps(): Maps {
    this.#maps ??= createMaps();
    return this.#maps;
  }

  get request(): Overrides['request'] {
    const { path, header, querystring } = this.#maps?.request ?? NO_MAPS.request;
    return { header: strings(header), querystring: strings(querystring), path: strings(path) };
  }

  get response(): Overrides['response'] {
    const { members, response } = this.#maps ?? NO_MAPS;
    const status = members.responseOverride.get('status');
    const counts = typeof status === 'number' && status >= 100 && status <= 599;
    return { header: strings(response.header), status: counts ? status : undefined };
  }
}

type Maps = ReturnType<typeof createMaps>;

function createMaps() {
  const request = { path: new OnceMap(), header: new OnceMap(), querystring: new OnceMap() };
  const response = { header: new OnceMap() };
  const members = {
    requestOverride: fill(new OnceMap(), request),
    responseOverride: fill(new OnceMap(), response),
  };
  return { request, response, members };
}

const NO_MAPS: Maps = createMaps();

export function createOverrides(): Overrides {
  return new ContextOverrides();
}

/** The overrides as members of $context. */
export function overrideMembers(overrides: Overrides): [string, JavaMap][] {
  if (!(overrides instanceof ContextOverrides)) throw new TypeError('Create overrides with createOverrides().');
  return Object.entries(overrides.maps.members);
}

function fill(map: JavaMap, members: Readonly<Record<string, JavaMap>>): JavaMap {
  for (const [name, value] of Object.entries(members)) map.put(name, value);
  return map;
}

function strings(map: JavaMap): ReadonlyMap<string, string> {
  if (map.size === 0) return NO_TEXTS;
  const budget = new Budget(DEFAULT_LIMITS);
  return new Map(Array.from(map, ([name, value]) => [toText(name, budget), textOf(value, budget)]));
}

/** Developer guide, "Override your API's request and response parameters": the items of a list are several values of one parameter. */
function textOf(value: Value, budget: Budget): string {
  return value instanceof JavaList ? value.items.map((item) => toText(item, budget)).join(',') : toText(value, budget);
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map();
