// Says which parameters of a method a mapping may read.
import type { Operation } from './operation.ts';
import { pathVariables } from './path-template.ts';

const SOURCE = /^method\.request\.(path|querystring|header|multivaluequerystring|multivalueheader)\.(.+)$/;
const PLACES: Readonly<Record<string, string>> = {
  path: 'path',
  querystring: 'query',
  multivaluequerystring: 'query',
  header: 'header',
  multivalueheader: 'header',
};

/**
 * The parameter that `method.request.querystring.x` and its like read and the operation does not declare, for messages.
 * Variables of the path need no declaration: import makes them parameters (recorded on AWS).
 */
export function undeclaredSource(operation: Operation, expression: unknown): string | undefined {
  const [, place = '', name = ''] = SOURCE.exec(typeof expression === 'string' ? expression : '') ?? [];
  if (place === '') return undefined;
  const where = PLACES[place];
  if (where === 'path' && pathVariables(operation.path).includes(name)) return undefined;
  if (operation.parameters.some((parameter) => parameter.in === where && parameter.name === name)) return undefined;
  return `the ${where} parameter "${name}"`;
}
