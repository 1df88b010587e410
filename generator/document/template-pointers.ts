// Which file of templates/ each template of the document comes from, so that what is wrong with it can be said of the file.
import { pointer } from '../../lib/source/index.ts';
import { formatsOf, MEDIA_TYPES, type Route } from '../declaration/route.ts';
import { errorFile, requestFile, responseFile } from '../templates/template-files.ts';
import { INTEGRATION_ERRORS } from './error-responses.ts';
import { SUCCESS_PATTERN } from './integration.ts';

/** The name of the file by the JSON pointer of the template. Their lines are equal. */
export function mapTemplatePointers(routes: readonly Route[]): ReadonlyMap<string, string> {
  return new Map(
    routes.flatMap((route) => {
      const integration = pointer('paths', route.path, route.method, 'x-amazon-apigateway-integration');
      const response = (key: string): string =>
        integration + pointer('responses', key, 'responseTemplates', 'application/json');
      return [
        ...formatsOf(route).map((format): [string, string] => [
          integration + pointer('requestTemplates', MEDIA_TYPES[format]),
          requestFile(route, format),
        ]),
        ...Object.entries(INTEGRATION_ERRORS).map(([key, status]): [string, string] => [
          response(key),
          errorFile(status),
        ]),
        ...(route.partialFailure ? [[response(SUCCESS_PATTERN), responseFile(route)] as const] : []),
      ];
    }),
  );
}
