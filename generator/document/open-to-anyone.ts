// What the lack of authorization means: one sentence, for the document and for whoever generates it.
import type { Route, RouteGroup } from '../declaration/route.ts';

/** In the order of the sentence. */
const VERBS: Readonly<Record<RouteGroup, string>> = { read: 'read', write: 'write', discovery: 'describe' };

/** `anyone who learns the URL can read and write the stream`, as far as the routes allow. */
export function describeOpenness(routes: readonly Route[]): string {
  const groups = new Set<string>(routes.map(({ group }) => group));
  const can = Object.entries(VERBS).flatMap(([group, verb]) => (groups.has(group) ? [verb] : []));
  return `anyone who learns the URL can ${new Intl.ListFormat('en-US').format(can)} the stream`;
}
