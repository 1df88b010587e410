// curl lines that write a record and read it back through any document that has the routes for it, made from its own examples or, without them, from what AWS's tutorial sends.
import { isObject, type JsonObject, objectOf, textOf, wordsOf } from '../../base/index.ts';
import { sessionBody } from './session-body.ts';

export interface SessionTarget {
  /** With the stage, without a slash at its end. */
  readonly url: string;
  readonly stream: string;
}

/** In the order in which one needs the other. */
const STEPS = ['PutRecord', 'PutRecords', 'GetShardIterator', 'GetRecords'] as const;
type Step = (typeof STEPS)[number];

/** Parameters that a step cannot do without, even if the document does not require them. */
const IN_ANY_CASE = /iterator$|^shard-?id$/i;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly JsonObject[];
  readonly body: JsonObject;
  readonly integration: JsonObject;
}

/** Ready to paste; empty when the document has none of these routes. */
export function curlSession(document: unknown, target: SessionTarget): readonly string[] {
  const operations = kinesisOperations(objectOf(document));
  return STEPS.flatMap((step) => {
    const operation = operations.get(step);
    const line = operation && curl(operation, objectOf(document), target);
    if (line === undefined) return [];
    if (step !== 'GetShardIterator') return [`${line}; echo`];
    return [`ITERATOR=$(${line.replace('curl ', 'curl -s ')} | sed 's/.*"ShardIterator" *: *"\\([^"]*\\)".*/\\1/')`];
  });
}

function kinesisOperations(document: JsonObject): ReadonlyMap<Step, Operation> {
  const found = new Map<Step, Operation>();
  for (const [path, item] of Object.entries(objectOf(document['paths']))) {
    for (const [method, operation] of Object.entries(objectOf(item))) {
      if (!isObject(operation)) continue;
      const integration = objectOf(operation['x-amazon-apigateway-integration']);
      const step = STEPS.find((action) => textOf(integration['uri'])?.endsWith(`:kinesis:action/${action}`));
      if (step === undefined || found.has(step)) continue;
      const parameters = [objectOf(item)['parameters'], operation['parameters']]
        .flat()
        .map((one) => deref(one, document));
      found.set(step, {
        method: method === 'x-amazon-apigateway-any-method' ? 'POST' : method.toUpperCase(),
        path,
        parameters,
        body: deref(operation['requestBody'], document),
        integration,
      });
    }
  }
  return found;
}

/** Undefined when the document has no example for something the request needs. */
function curl(
  { method, path, parameters, body, integration }: Operation,
  document: JsonObject,
  target: SessionTarget,
): string | undefined {
  const needed = parameters.filter(
    (parameter) => parameter['required'] === true || IN_ANY_CASE.test(nameOf(parameter)),
  );
  const values = new Map(needed.map((parameter) => [parameter, exampleOf(parameter, document, target)]));
  const inPlace = (place: string) => [...values].filter(([parameter]) => parameter['in'] === place);
  let missing = [...values.values()].includes(undefined);
  const filled = path.replaceAll(/\{([^}+]+)\+?\}/g, (_match, name: string) => {
    const given = inPlace('path').find(([parameter]) => parameter['name'] === name)?.[1];
    const value = /stream/i.test(name) ? target.stream : given;
    if (value === undefined) missing = true;
    return encodeURIComponent(value ?? name);
  });
  const query = inPlace('query').map(([{ name }, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  const headers = inPlace('header').map(([{ name }, value]) => `-H "${name}: ${value}"`);
  const sent = method === 'GET' ? 'none' : sessionBody(body, integration);
  if (missing || sent === 'unknown') return undefined;
  return [
    'curl',
    ...(method === 'GET' ? [] : ['-X', method]),
    quoted(`${target.url}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`),
    ...headers,
    ...(sent === 'none' ? [] : ["-H 'Content-Type: application/json'", '-d', quoted(JSON.stringify(sent.value))]),
  ].join(' ');
}

function exampleOf(parameter: JsonObject, document: JsonObject, { stream }: SessionTarget): string | undefined {
  const name = nameOf(parameter);
  if (/iterator$/i.test(name)) return '$ITERATOR';
  if (/stream/i.test(name)) return stream;
  const schema = deref(parameter['schema'], document);
  const example = parameter['example'] ?? schema['example'] ?? schema['default'];
  if (example !== undefined) return wordsOf(example);
  // What Kinesis calls the first shard of a stream.
  return /shard-?id$/i.test(name) ? 'shardId-000000000000' : undefined;
}

function nameOf(parameter: JsonObject): string {
  return textOf(parameter['name']) ?? '';
}

function deref(value: unknown, document: JsonObject): JsonObject {
  const reference = textOf(objectOf(value)['$ref']);
  if (!reference?.startsWith('#/')) return objectOf(value);
  return objectOf(
    reference
      .slice(2)
      .split('/')
      .reduce<unknown>((at, name) => objectOf(at)[name], document),
  );
}

function quoted(value: string): string {
  return /^[\w:/.?=-]+$/.test(value) && !value.includes('?') ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
