// Adds to the description of a route what the record options store.
import { isOpen } from '../declaration/access.ts';
import { isEvent, type Route } from '../declaration/route.ts';
import type { Options } from './options.ts';

/** A route without bodies, or whose bodies are never changed, stays as it is. */
export function withRecordNotes(route: Route, options: Options): Route {
  const principal = route.access && !isOpen(route.access) ? ', "principal"' : '';
  const { which, data } = describeRecords(route);
  const notes = [
    options['record.envelope'] === 'on' &&
      `${which}the stored record is \`{"data", "requestId", "sourceIp", "requestTimeEpoch", "stage"${principal}}\` with ${data} as \`data\`.`,
    options['record.newline'] === 'on' && `${which}each stored record ends with a newline.`,
  ].filter((note) => note !== false);
  if (!route.bodies || notes.length === 0) return route;
  return { ...route, description: [route.description, ...notes.map(capitalize)].join('\n\n') };
}

/** Which records change, as the beginning of a sentence, and what an envelope holds. */
function describeRecords(route: Route): { readonly which: string; readonly data: string } {
  if (!isEvent(route)) return { which: 'in the JSON and text formats, ', data: 'the value' };
  if (route.action === 'PutRecords') return { which: '', data: 'the line, as a string,' };
  return { which: 'except for `application/octet-stream`, ', data: 'the body, as a string,' };
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
