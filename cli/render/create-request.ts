// Makes the request that `render` sends through the gateway, from parameters by their names.
import { fillPath, type PathVariable } from '../../lib/apigateway/index.ts';
import { InputError } from '../../lib/base/index.ts';
import type { CompiledOperation, HttpRequest } from '../../lib/gateway/index.ts';

export interface RequestOptions {
  /** `name=value` */
  readonly param: readonly string[];
  readonly contentType?: string;
  readonly body: Buffer;
}

/** As `local` has it. */
export const STAGE = 'dev';

/** Sent along, for operations that ask for a key. */
export const RENDER_API_KEY = 'render';

/**
 * A request to {@link STAGE}. Path variables that are not given stand for themselves.
 * @throws InputError for a parameter that the operation does not declare.
 */
export function createRequest(operation: CompiledOperation, options: RequestOptions): HttpRequest {
  const headers: [string, string][] = [['X-Api-Key', RENDER_API_KEY]];
  if (options.contentType !== undefined) headers.push(['Content-Type', options.contentType]);
  const query: string[] = [];
  const variables = new Map<string, string>();
  for (const text of options.param) {
    const equals = text.indexOf('=');
    const [name, value] = [text.slice(0, equals), text.slice(equals + 1)];
    const place = operation.parameters.find((parameter) => parameter.name === name)?.in;
    if (equals < 1 || place === undefined) throw unknownParameter(text, operation);
    if (place === 'header') headers.push([name, value]);
    else if (place === 'query') query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    else variables.set(name, value);
  }
  const fill = ({ name, isGreedy }: PathVariable): string => {
    const value = variables.get(name) ?? name;
    return isGreedy ? encodeURI(value) : encodeURIComponent(value);
  };
  return {
    method: operation.method === 'ANY' ? 'GET' : operation.method,
    rawPath: `/${STAGE}${fillPath(operation.path, fill)}`,
    rawQuery: query.join('&'),
    headers,
    body: options.body,
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  };
}

function unknownParameter(text: string, { parameters }: CompiledOperation): InputError {
  const known = parameters.map(({ name }) => name).join(', ');
  return new InputError(`--param ${text} names no parameter of the route.`, {
    code: 'wrong-option',
    help: known === '' ? 'The route has none.' : `Write name=value with one of ${known}.`,
  });
}
