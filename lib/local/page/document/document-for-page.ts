// The document as the page shows it: its server is this one, and its parameters name a stream that exists.
import { isObject, type JsonObject } from '../../../base/index.ts';
import { namesStream } from '../../settings/stream.ts';
import type { Served } from './served.ts';

/** A copy; only `servers` and the values of parameters for the stream differ. */
export function documentForPage({ document, stage, stream }: Served): JsonObject {
  const servers = [{ url: `/${stage}`, description: 'The API on this machine.' }];
  return { ...(stream === undefined ? document : nameStream(document, stream)), servers };
}

function nameStream(document: JsonObject, stream: string): JsonObject {
  const rename = (value: unknown) => nameInParameter(value, stream);
  const inItem = (item: unknown) => inMembers(item, (value) => inMember(value, 'parameters', rename));
  return {
    ...document,
    ...(isObject(document['paths']) && {
      paths: inMembers(document['paths'], (item) => inMember(inItem(item), 'parameters', rename)),
    }),
    ...(isObject(document['components']) && { components: inMember(document['components'], 'parameters', rename) }),
  };
}

/** Values that try-it-out starts with. A schema behind a reference is left alone: `example` takes precedence over it. */
function nameInParameter(parameter: unknown, stream: string): unknown {
  if (!isObject(parameter) || !isForStream(parameter)) return parameter;
  const { examples: _examples, ...rest } = parameter;
  const schema = parameter['schema'];
  if (!isObject(schema) || schema['$ref'] !== undefined) return { ...rest, example: stream };
  const { example: _example, ...kept } = schema;
  return { ...rest, example: stream, schema: { ...kept, ...('default' in schema && { default: stream }) } };
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
