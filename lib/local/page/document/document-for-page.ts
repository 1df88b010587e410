// The document as the page shows it: its server is this one, and its parameters name a stream that exists.
import { specificationOf } from '../../../apigateway/index.ts';
import { isObject, type JsonObject } from '../../../base/index.ts';
import { namesStream } from '../../settings/stream.ts';
import type { Served } from './served.ts';

/** A copy; only the server and the values of parameters for the stream differ. */
export function documentForPage({ document, stage, stream }: Served): JsonObject {
  const isSwagger = specificationOf(document) === 'swagger-2.0';
  const named =
    stream === undefined ? document : nameStream(document, isSwagger ? inSwagger(stream) : inOpenApi(stream));
  if (!isSwagger) {
    return { ...named, servers: [{ url: `/${stage}`, description: 'The API on this machine.' }] };
  }
  // Without them, a client takes those of the page. The version of many templates is a number, which swagger-ui does not take.
  const { host: _host, schemes: _schemes, ...rest } = named;
  return { ...rest, swagger: '2.0', basePath: `/${stage}` };
}

/** Changes a parameter for a stream. */
type Rename = (parameter: JsonObject) => JsonObject;

function nameStream(document: JsonObject, change: Rename): JsonObject {
  const rename = (value: unknown) => (isObject(value) && isForStream(value) ? change(value) : value);
  const inItem = (item: unknown) => inMembers(item, (value) => inMember(value, 'parameters', rename));
  return {
    ...document,
    ...(isObject(document['paths']) && {
      paths: inMembers(document['paths'], (item) => inMember(inItem(item), 'parameters', rename)),
    }),
    ...(isObject(document['components']) && { components: inMember(document['components'], 'parameters', rename) }),
    // Those of Swagger 2.0.
    ...(isObject(document['parameters']) && { parameters: inMembers(document['parameters'], rename) }),
  };
}

/** Values that try-it-out starts with. A schema behind a reference is left alone: `example` takes precedence over it. */
function inOpenApi(stream: string): Rename {
  return (parameter) => {
    const { examples: _examples, ...rest } = parameter;
    const schema = parameter['schema'];
    if (!isObject(schema) || schema['$ref'] !== undefined) return { ...rest, example: stream };
    const { example: _example, ...kept } = schema;
    return { ...rest, example: stream, schema: { ...kept, ...('default' in schema && { default: stream }) } };
  };
}

/** Swagger 2.0 has no examples of parameters; swagger-ui reads `x-example` and `default`. */
function inSwagger(stream: string): Rename {
  return ({ 'x-example': _example, ...rest }) => ({ ...rest, default: stream });
}

/** An optional one, such as the name after which a list of streams begins, is left alone. */
function isForStream({ name, in: place, required }: JsonObject): boolean {
  return typeof name === 'string' && namesStream(name) && (place === 'path' || required === true);
}

/** Changes the entries of one member, which is an array or an object. */
function inMember(value: unknown, name: string, change: (entry: unknown) => unknown): unknown {
  if (!isObject(value) || value[name] === undefined) return value;
  return { ...value, [name]: inMembers(value[name], change) };
}

function inMembers(value: unknown, change: (entry: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, change(entry)]));
}
