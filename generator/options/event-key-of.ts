// The source of the partition keys of events, from the option `events.partitionKey`.
import type { EventKey } from '../declaration/event-key.ts';
import type { Options } from './options.ts';

/** The option is checked: whatever is not a query parameter or a member of the body is the name of a source. */
export function eventKeyOf(options: Options): EventKey {
  const text = options['events.partitionKey'];
  const [, kind, rest = ''] = /^(query:|body:\$\.)(.+)$/.exec(text) ?? [];
  if (kind === 'query:') return { kind: 'query', name: rest };
  if (kind !== undefined) return { kind: 'body', members: rest.split('.') };
  return { kind: text === 'source-ip' || text === 'principal' ? text : 'request-id' };
}
