// Reads what an operation's request validator checks: required parameters and the models of the body.
import { pointer, pointerPath } from '../../openapi/pointer.ts';
import type { RequiredParameter } from '../api.ts';
import type { BodyModels } from '../validate/body-models.ts';
import type { Model, ModelFactory } from '../validate/model.ts';
import { isObject, type JsonObject, list, object, text } from './json.ts';
import type { Path, Reader } from './reader.ts';

export interface Validation {
  readonly requiredParameters: readonly RequiredParameter[];
  readonly models: BodyModels | undefined;
}

/** @param shared the parameters that the path item gives all its operations. */
export function loadValidation(
  operation: JsonObject,
  shared: unknown,
  resource: string,
  path: Path,
  reader: Reader,
  factory: ModelFactory,
): Validation {
  const name =
    operation['x-amazon-apigateway-request-validator'] ?? reader.document['x-amazon-apigateway-request-validator'];
  if (name === undefined) return { requiredParameters: [], models: undefined };
  const validator = object(reader.document['x-amazon-apigateway-request-validators'])[String(name)];
  if (!isObject(validator)) {
    reader.report(path, `There is no request validator “${String(name)}”: the operation is not validated.`);
    return { requiredParameters: [], models: undefined };
  }
  const parameters = [...list(shared), ...list(operation['parameters'])];
  return {
    requiredParameters: validator['validateRequestParameters'] === true ? required(parameters, resource, reader) : [],
    models: validator['validateRequestBody'] === true ? loadModels(operation, path, reader, factory) : undefined,
  };
}

const PLACES = ['header', 'path', 'query'] as const;

/** Path parameters are always required, declared or not; the error lists by place, then by name. */
function required(parameters: readonly unknown[], resource: string, reader: Reader): readonly RequiredParameter[] {
  const found = new Map<string, RequiredParameter>();
  for (const [, name = ''] of resource.matchAll(/\{([^}+]+)\+?\}/g)) found.set(`path ${name}`, { in: 'path', name });
  for (const value of parameters) {
    const parameter = object(reader.deref(value));
    const place = PLACES.find((one) => one === parameter['in']);
    const name = text(parameter['name']);
    if (!place || name === undefined) continue;
    if (parameter['required'] === true || place === 'path') found.set(`${place} ${name}`, { in: place, name });
    else found.delete(`${place} ${name}`);
  }
  return PLACES.flatMap((place) =>
    [...found.values()].filter((one) => one.in === place).sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}

function loadModels(operation: JsonObject, path: Path, reader: Reader, factory: ModelFactory): BodyModels {
  const models = new Map<string, Model>();
  const declared = operation['requestBody'];
  const reference = text(object(declared)['$ref']);
  const bodyPath = reference === undefined ? [...path, 'requestBody'] : pointerPath(reference);
  for (const [type, media] of Object.entries(object(object(reader.deref(declared))['content']))) {
    if (!isObject(object(media)['schema'])) continue;
    const schemaPath = [...bodyPath, 'content', type, 'schema'];
    const model = factory.model(`#${encodeURI(pointer(...schemaPath)).replaceAll('#', '%23')}`);
    if (model.broken !== undefined) {
      reader.report(schemaPath, `The schema cannot be used, requests of this type are answered 500: ${model.broken}.`);
    }
    models.set(type.trim().toLowerCase(), model);
  }
  return models;
}
