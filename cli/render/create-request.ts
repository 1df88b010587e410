// Creates the request that `render` sends through the gateway, from parameters by name.
import { fillPath, type PathVariable } from '../../lib/apigateway/index.ts';
import { InputError } from '../../lib/base/index.ts';
import type { CompiledOperation, HttpRequest } from '../../lib/gateway/index.ts';
import { DEFAULT_STAGE } from '../io/defaults.ts';
import type { FoundRoute } from './find-operation.ts';

export interface RequestOptions {
  /** `name=value` */
  readonly param: readonly string[];
  readonly contentType?: string;
  readonly body: Buffer;
}

/** Sent with every request, for operations that require a key. */
export const RENDER_API_KEY = 'render';

/**
 * A request to {@link DEFAULT_STAGE}. In the path of a named route, a variable without a value gets its name as the value.
 * @throws InputError for a parameter that the operation does not declare, or that the path gives already.
 */
export function createRequest(
  { route, requestLine }: FoundRoute<CompiledOperation>,
  options: RequestOptions,
): HttpRequest {
  const headers: [string, string][] = [['X-Api-Key', RENDER_API_KEY]];
  if (options.contentType !== undefined) headers.push(['Content-Type', options.contentType]);
  const query: string[] = requestLine?.rawQuery ? [requestLine.rawQuery] : [];
  const variables = new Map<string, string>();
  for (const text of options.param) {
    const equals = text.indexOf('=');
    const [name, value] = [text.slice(0, equals), text.slice(equals + 1)];
    const place = route.parameters.find((parameter) => parameter.name === name)?.in;
    if (equals < 1 || place === undefined) throw unknownParameter(text, route);
    if (place === 'header') headers.push([name, value]);
    else if (place === 'query') query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    else if (requestLine) throw givenByPath(text, name);
    else variables.set(name, value);
  }
  return {
    method: requestLine?.method ?? (route.method === 'ANY' ? 'GET' : route.method),
    rawPath: `/${DEFAULT_STAGE}${requestLine?.rawPath ?? fillPath(route.path, encodedValue(variables))}`,
    rawQuery: query.join('&'),
    headers,
    body: options.body,
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  };
}

function encodedValue(variables: ReadonlyMap<string, string>): (variable: PathVariable) => string {
  return ({ name, isGreedy }) => {
    const value = variables.get(name) ?? name;
    return isGreedy ? encodeURI(value) : encodeURIComponent(value);
  };
}

function givenByPath(text: string, name: string): InputError {
  return new InputError(`--param ${text} cannot be used: the path of the request has a value for ${name}.`, {
    code: 'wrong-option',
    help: 'Omit it, or name the route instead of the path.',
  });
}

function unknownParameter(text: string, { parameters }: CompiledOperation): InputError {
  const known = parameters.map(({ name }) => name).join(', ');
  return new InputError(`--param ${text} is not a parameter of the route.`, {
    code: 'wrong-option',
    help: known === '' ? 'The route has none.' : `Write name=value with one of ${known}.`,
  });
}
