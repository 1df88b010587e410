// Says in the document where the partition key of an event comes from, and declares the query parameter if it is one.
import { type EventKey, PARTITION_KEY_HEADER } from '../declaration/event-key.ts';
import { isEvent, type ParameterObject, type Route } from '../declaration/route.ts';
import { eventKeyOf } from './event-key-of.ts';
import type { Options } from './options.ts';

/** Other routes stay as they are. */
export function withEventKey(route: Route, options: Options): Route {
  if (!isEvent(route)) return route;
  const key = eventKeyOf(options);
  const parameters = route.parameters.map((parameter) =>
    parameter.name === PARTITION_KEY_HEADER
      ? { ...parameter, description: `${parameter.description} Without it, ${describeKey(route, key)}.` }
      : parameter,
  );
  return { ...route, parameters: [...parameters, ...(key.kind === 'query' ? [keyParameter(key.name)] : [])] };
}

/** The routes that cannot read the key that the option names, in sentences. */
export function describeFallbacks(routes: readonly Route[], options: Options): readonly string[] {
  const key = eventKeyOf(options);
  if (key.kind !== 'body') return [];
  return routes
    .filter((route) => isEvent(route) && !hasJson(route))
    .map(
      ({ method, path }) =>
        `${method.toUpperCase()} ${path} does not read ${options['events.partitionKey']}: its partition keys are the request id and the index of the line.`,
    );
}

function describeKey(route: Route, key: EventKey): string {
  const requestId = route.action === 'PutRecords' ? 'the request id and the index of the line' : 'the request id';
  const source = describeSource(route, key);
  return source === undefined ? `the key is ${requestId}` : `the key is ${source}, or ${requestId} if that is empty`;
}

function describeSource(route: Route, key: EventKey): string | undefined {
  switch (key.kind) {
    case 'request-id':
      return undefined;
    case 'source-ip':
      return 'the IP address of the caller';
    case 'principal':
      return 'the identity of the caller';
    case 'query':
      return `the query parameter \`${key.name}\``;
    case 'body':
      return hasJson(route) ? `the member \`$.${key.members.join('.')}\` of a JSON body` : undefined;
  }
}

function hasJson({ bodies = [] }: Route): boolean {
  return bodies.some(({ format }) => format === 'json');
}

function keyParameter(name: string): ParameterObject {
  return {
    name,
    in: 'query',
    required: false,
    description: `The partition key, if the header \`${PARTITION_KEY_HEADER}\` is empty.`,
    schema: { type: 'string' },
  };
}
