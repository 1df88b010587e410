// Which file of templates/ each template of the document comes from, so that findings name the file.
import { pointer } from '../../lib/source/index.ts';
import { type Cors, hasSeveralOrigins } from '../declaration/cors.ts';
import { formatsOf, mediaTypeOf, type Route } from '../declaration/route.ts';
import {
  errorFile,
  PASSTHROUGH_FILE,
  PREFLIGHT_REQUEST_FILE,
  PREFLIGHT_RESPONSE_FILE,
  requestFile,
  responseFile,
} from '../templates/template-files.ts';
import { INTEGRATION_ERRORS } from './error-responses.ts';
import { SUCCESS_PATTERN } from './integration.ts';
import { PREFLIGHT_METHOD } from './preflight.ts';

/** JSON pointer of the template → name of the file. Their lines are equal. */
export function mapTemplatePointers(routes: readonly Route[], cors?: Cors): ReadonlyMap<string, string> {
  const several = cors !== undefined && hasSeveralOrigins(cors);
  return new Map([
    ...(cors ? routes.flatMap((route) => preflightTemplates(route.path, several)) : []),
    ...routes.flatMap((route) => {
      const integration = pointer('paths', route.path, route.method, 'x-amazon-apigateway-integration');
      const response = (key: string): string =>
        integration + pointer('responses', key, 'responseTemplates', 'application/json');
      return [
        ...formatsOf(route).map((format): [string, string] => [
          integration + pointer('requestTemplates', mediaTypeOf(route, format)),
          requestFile(route, format),
        ]),
        ...Object.entries(INTEGRATION_ERRORS).map(([key, status]): [string, string] => [
          response(key),
          errorFile(status),
        ]),
        ...(route.partialFailure ? [[response(SUCCESS_PATTERN), responseFile(route)] as const] : []),
        ...(several && !route.partialFailure ? [[response(SUCCESS_PATTERN), PASSTHROUGH_FILE] as const] : []),
      ];
    }),
  ]);
}

function preflightTemplates(path: string, severalOrigins: boolean): (readonly [pointer: string, file: string])[] {
  const integration = pointer('paths', path, PREFLIGHT_METHOD, 'x-amazon-apigateway-integration');
  const response = pointer('responses', 'default', 'responseTemplates', 'application/json');
  return [
    [integration + pointer('requestTemplates', 'application/json'), PREFLIGHT_REQUEST_FILE],
    ...(severalOrigins ? [[integration + response, PREFLIGHT_RESPONSE_FILE] as const] : []),
  ];
}
