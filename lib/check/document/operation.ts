// Lists the operations of a document: verbs of path items and API Gateway's ANY.
import { isObject, type JsonObject, listOf, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { integrationService } from './integration-uri.ts';
import { resolve } from './reference.ts';

const VERBS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'x-amazon-apigateway-any-method'];

export interface Parameter {
  readonly name: string;
  /** `path`, `query`, `header` or `cookie`. */
  readonly in: string;
  readonly pointer: string;
}

export interface Integration {
  readonly pointer: string;
  readonly value: JsonObject;
  /** In lower case, as import does not tell them apart: `aws`, `mock`, … */
  readonly type: string;
  /** `kinesis` for a Kinesis URI, `undefined` for a mock or a URI that only the deployment knows. */
  readonly service: string | undefined;
}

export interface Operation {
  readonly pointer: string;
  readonly path: string;
  /** The verb, `any` for x-amazon-apigateway-any-method. */
  readonly method: string;
  /** `PUT /streams/{stream-name}/record`, for messages. */
  readonly title: string;
  readonly value: JsonObject;
  /** Of the path item and of the operation, which wins; references resolved. */
  readonly parameters: readonly Parameter[];
  /** By status. */
  readonly responses: JsonObject;
  readonly integration: Integration | undefined;
}

export function listOperations(root: JsonObject): Operation[] {
  return Object.entries(objectOf(root['paths'])).flatMap(([path, item]) =>
    Object.entries(objectOf(item))
      .filter(([verb, value]) => VERBS.includes(verb) && isObject(value))
      .map(([verb, value]) => readOperation(root, path, verb, objectOf(item), objectOf(value))),
  );
}

function readOperation(root: JsonObject, path: string, verb: string, item: JsonObject, value: JsonObject): Operation {
  const method = verb.startsWith('x-') ? 'any' : verb;
  const own = readParameters(root, value['parameters'], pointer('paths', path, verb, 'parameters'));
  const shared = readParameters(root, item['parameters'], pointer('paths', path, 'parameters'));
  const overridden = new Set(own.map((parameter) => `${parameter.in} ${parameter.name}`));
  return {
    pointer: pointer('paths', path, verb),
    path,
    method,
    title: `${method.toUpperCase()} ${path}`,
    value,
    parameters: [...shared.filter((one) => !overridden.has(`${one.in} ${one.name}`)), ...own],
    responses: objectOf(value['responses']),
    integration: readIntegration(value, pointer('paths', path, verb, 'x-amazon-apigateway-integration')),
  };
}

function readParameters(root: JsonObject, list: unknown, above: string): Parameter[] {
  return listOf(list).flatMap((entry, index) => {
    const { name, in: place } = resolve(root, entry) ?? {};
    if (typeof name !== 'string' || typeof place !== 'string') return [];
    return [{ name, in: place, pointer: above + pointer(index) }];
  });
}

function readIntegration(operation: JsonObject, place: string): Integration | undefined {
  const value = operation['x-amazon-apigateway-integration'];
  if (!isObject(value)) return undefined;
  const type = typeof value['type'] === 'string' ? value['type'].toLowerCase() : '';
  return { pointer: place, value, type, service: type === 'mock' ? undefined : integrationService(value['uri']) };
}
