// $context.requestOverride and responseOverride. One object goes through the request template and then the response template.
import { Budget } from '../budget.ts';
import { Failure } from '../failure.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { JavaMap } from '../values/java-map.ts';
import { SilentMap } from '../values/silent-map.ts';
import { toText } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';

/** What the templates of one request have overridden so far. */
export interface Overrides {
  readonly request: {
    readonly header: Map<string, string>;
    readonly querystring: Map<string, string>;
    readonly path: Map<string, string>;
  };
  readonly response: {
    readonly header: Map<string, string>;
    /** Only an integer from 100 to 599 counts; API Gateway ignores any other value. */
    readonly status: number | undefined;
  };
}

/** A map whose members can be set once: API Gateway answers a second assignment with a 5XX. */
class OnceMap extends SilentMap {
  override put(key: Value, value: Value): Value {
    if (this.has(key))
      throw new Failure(
        `The override "${typeof key === 'string' ? key : ''}" is set a second time; API Gateway allows one.`,
      );
    return super.put(key, value);
  }
}

class ContextOverrides implements Overrides {
  readonly maps = {
    requestOverride: { path: new OnceMap(), header: new OnceMap(), querystring: new OnceMap() },
    responseOverride: { header: new OnceMap() },
  };
  readonly values = {
    requestOverride: fill(new OnceMap(), this.maps.requestOverride),
    responseOverride: fill(new OnceMap(), this.maps.responseOverride),
  };

  get request(): Overrides['request'] {
    const { header, querystring, path } = this.maps.requestOverride;
    return { header: texts(header), querystring: texts(querystring), path: texts(path) };
  }

  get response(): Overrides['response'] {
    const status = this.values.responseOverride.get('status');
    const counts = typeof status === 'number' && status >= 100 && status <= 599;
    return { header: texts(this.maps.responseOverride.header), status: counts ? status : undefined };
  }
}

export function createOverrides(): Overrides {
  return new ContextOverrides();
}

/** The overrides as members of $context. */
export function overrideMembers(overrides: Overrides): [string, JavaMap][] {
  if (!(overrides instanceof ContextOverrides)) throw new TypeError('Overrides are made by createOverrides().');
  return Object.entries(overrides.values);
}

function fill(map: JavaMap, members: Readonly<Record<string, JavaMap>>): JavaMap {
  for (const [name, value] of Object.entries(members)) map.put(name, value);
  return map;
}

function texts(map: JavaMap): Map<string, string> {
  const budget = new Budget(DEFAULT_LIMITS);
  return new Map(Array.from(map, ([name, value]) => [toText(name, budget), toText(value, budget)]));
}
