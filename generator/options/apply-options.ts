// Applies the options to the routes: which ones exist, who may call them, their descriptions and responses.
import { isOpen } from '../declaration/access.ts';
import type { Route } from '../declaration/route.ts';
import { accessOf } from './access-of.ts';
import { withOptionalKey } from './optional-key.ts';
import type { Options } from './options.ts';

/** The chosen routes, in the order of the list. */
export function applyOptions(routes: readonly Route[], options: Options): Route[] {
  return routes
    .filter((route) => options.routes.includes(route.id) || options.routes.includes(route.group))
    .map((route) => (options.partialFailureStatus === 200 ? plain(route) : route))
    .map((route) => (options['record.partitionKey'] === 'optional' ? withOptionalKey(route) : route))
    .map((route) => ({ ...route, access: accessOf(route.group, options) }))
    .map((route) => withRecordNotes(route, options));
}

/** The 200 of Kinesis, even if records were rejected. */
function plain({ partialFailure: _dropped, ...route }: Route): Route {
  return route;
}

/** Adds to the description what the record options store. */
function withRecordNotes(route: Route, options: Options): Route {
  const principal = route.access && !isOpen(route.access) ? ', "principal"' : '';
  const notes = [
    options['record.envelope'] === 'on' &&
      `In the JSON and text formats, the stored record is \`{"data", "requestId", "sourceIp", "requestTimeEpoch", "stage"${principal}}\` with the value as \`data\`.`,
    options['record.newline'] === 'on' && 'In the JSON and text formats, each stored record ends with a newline.',
  ].filter((note) => note !== false);
  if (!route.bodies || notes.length === 0) return route;
  return { ...route, description: [route.description, ...notes].join('\n\n') };
}
