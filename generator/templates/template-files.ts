// The names of the files in templates/ by purpose. A file with another name is a mistake.
import { formatsOf, type PayloadFormat, type Route } from '../declaration/route.ts';
import { recordFragments } from './record-options.ts';

/** The statuses of the integration responses that are failures; each has one template, shared by all routes. */
const ERROR_STATUSES = ['400', '413', '500', '502', '503'] as const;
export type ErrorStatus = (typeof ERROR_STATUSES)[number];

/** For pages of other origins: the preflight, and the responses that only need a header. */
export const PREFLIGHT_REQUEST_FILE = 'preflight.request.json.vtl';
export const PREFLIGHT_RESPONSE_FILE = 'preflight.response.vtl';
export const PASSTHROUGH_FILE = 'passthrough.response.vtl';

export function requestFile(route: Route, format: PayloadFormat): string {
  return `${route.id}.request.${format}.vtl`;
}

/** Of the action: `put-records.response.vtl` serves every route that calls PutRecords. */
export function responseFile({ action }: Route): string {
  return `${action.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}.response.vtl`;
}

export function errorFile(status: ErrorStatus): string {
  return `error.${status}.vtl`;
}

/** Every file that the routes can need with any options. */
export function templateFiles(routes: readonly Route[]): Set<string> {
  return new Set([
    ...[PREFLIGHT_REQUEST_FILE, PREFLIGHT_RESPONSE_FILE, PASSTHROUGH_FILE],
    ...ERROR_STATUSES.map(errorFile),
    ...routes.flatMap((route) => formatsOf(route).map((format) => requestFile(route, format))),
    ...routes.flatMap((route) => formatsOf(route).flatMap((format) => recordFragments(route, format))),
    ...routes.filter((route) => route.partialFailure).map(responseFile),
  ]);
}
