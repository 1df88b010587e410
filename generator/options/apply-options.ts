// Applies the options to the routes: which ones exist, who may call them, their descriptions and responses.
import type { Route } from '../declaration/route.ts';
import { accessOf } from './access-of.ts';
import { withEventKey } from './event-key-parameters.ts';
import { withOptionalKey } from './optional-key.ts';
import type { Options } from './options.ts';
import { withRecordNotes } from './record-notes.ts';

/** The chosen routes, in the order of the list. */
export function applyOptions(routes: readonly Route[], options: Options): Route[] {
  return routes
    .filter((route) => options.routes.includes(route.id) || options.routes.includes(route.group))
    .map((route) => (options.partialFailureStatus === 200 ? plain(route) : route))
    .map((route) => (options['record.partitionKey'] === 'optional' ? withOptionalKey(route) : route))
    .map((route) => withEventKey(route, options))
    .map((route) => ({ ...route, access: accessOf(route.group, options) }))
    .map((route) => withRecordNotes(route, options));
}

/** The 200 of Kinesis, even if records were rejected. */
function plain({ partialFailure: _dropped, ...route }: Route): Route {
  return route;
}
