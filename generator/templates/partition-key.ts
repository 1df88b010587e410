// Inserts the source of the partition keys of events into a request template, in place of the marker line.
import { OPEN } from '../declaration/access.ts';
import type { EventKey } from '../declaration/event-key.ts';
import type { PayloadFormat, Route } from '../declaration/route.ts';
import { principalOf } from './principal-of.ts';

/** Marks the place where `$key` is the header. If that is empty, the source sets it; what is empty then falls back to the request id. */
const MARKER = /^## partition key$/m;

/** Everything is on the line of the marker; a source that the route does not have leaves the marker, which is a comment. */
export function insertPartitionKey(template: string, route: Route, format: PayloadFormat, key: EventKey): string {
  const source = readSource(route, format, key);
  return source === undefined ? template : template.replace(MARKER, () => `#if($key == "")${source}#end`);
}

function readSource({ access = OPEN }: Route, format: PayloadFormat, key: EventKey): string | undefined {
  switch (key.kind) {
    case 'request-id':
      return undefined;
    case 'source-ip':
      return '#set($key = "$context.identity.sourceIp")';
    case 'principal': {
      const variable = principalOf(access);
      return variable === undefined ? undefined : `#set($key = "${variable}")`;
    }
    case 'query':
      return `#set($key = "$input.params().querystring.get('${key.name}')")`;
    case 'body':
      // Lines of a batch are text.
      return format === 'json' ? readMember(key.members) : undefined;
  }
}

/**
 * A string as it is, any other value as its JSON text. `$util.parseJson` gives nothing for a malformed body, where `$input.path` would fail
 * (docs/decisions/0072). Only a string has a length; any other value except null prints something.
 */
function readMember(members: readonly string[]): string {
  const value = `$body${members.map((name) => `.get('${name}')`).join('')}`;
  return [
    '#set($body = $util.parseJson($input.body))',
    `#if("${value}.length()" != "")#set($key = ${value})`,
    `#elseif("${value}" != "")#set($key = $input.json('$.${members.join('.')}'))#end`,
  ].join('');
}
