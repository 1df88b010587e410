// The message of a 415, which names the media types that the routes take.
import { formatsOf, isEvent, mediaTypeOf, type Route } from '../declaration/route.ts';
import { GATEWAY_MESSAGES } from './gateway-messages.ts';

/** One message for the whole API: a gateway response does not know which route was called. */
export function describeMediaTypes(routes: readonly Route[]): string {
  const events = routes.filter(isEvent);
  const others = events.length < routes.length ? [GATEWAY_MESSAGES.UNSUPPORTED_MEDIA_TYPE] : [];
  return [...others, ...events.map(describeEventTypes)].join(' ');
}

/** `To post an event, the Content-Type must be application/json, text/plain, or application/octet-stream.` */
export function describeEventTypes(route: Route): string {
  const types = formatsOf(route).map((format) => mediaTypeOf(route, format));
  const list = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(types);
  return `To ${route.summary.charAt(0).toLowerCase()}${route.summary.slice(1)}, the Content-Type must be ${list}.`;
}
