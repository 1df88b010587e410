// Reads what an operation's request validator checks: required parameters and the models of the body.
import { isObject, type JsonObject, listOf, objectOf, textOf, wordsOf } from '../../base/index.ts';
import { pointer, pointerPath } from '../../source/index.ts';
import type { BodyModels } from '../validate/body-models.ts';
import type { Parameter } from '../validate/check-parameters.ts';
import type { Model, ModelFactory } from '../validate/model.ts';
import type { Path, Reader } from './reader.ts';

export interface Validation {
  readonly parameters: readonly Parameter[];
  readonly requiredParameters: readonly Parameter[];
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
  const declared = loadParameters([...listOf(shared), ...listOf(operation['parameters'])], resource, reader);
  const validator = findValidator(operation, path, reader);
  return {
    parameters: declared,
    requiredParameters:
      validator['validateRequestParameters'] === true ? declared.filter(({ required }) => required) : [],
    models: validator['validateRequestBody'] === true ? loadModels(operation, path, reader, factory) : undefined,
  };
}

/** The operation's own, or the root's; an empty one checks nothing. */
function findValidator(operation: JsonObject, path: Path, reader: Reader): JsonObject {
  const member = 'x-amazon-apigateway-request-validator';
  const name = operation[member] ?? reader.document[member];
  if (name === undefined) return {};
  const validator = objectOf(reader.document['x-amazon-apigateway-request-validators'])[wordsOf(name)];
  if (!isObject(validator)) {
    reader.report(path, `There is no request validator “${wordsOf(name)}”: the operation is not validated.`);
  }
  return objectOf(validator);
}

const PLACES = ['header', 'path', 'query'] as const;

/** By place, then by name: the order of the error message. Path parameters are always required, declared or not. */
function loadParameters(values: readonly unknown[], resource: string, reader: Reader): readonly Parameter[] {
  const variables = [...resource.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => ({ in: 'path', name }));
  const found = new Map<string, Parameter>();
  for (const value of [...variables, ...values]) {
    const parameter = objectOf(reader.deref(value));
    const place = PLACES.find((one) => one === parameter['in']);
    const name = textOf(parameter['name']);
    if (!place || name === undefined) continue;
    const required = parameter['required'] === true || place === 'path';
    found.set(`${place} ${name}`, { in: place, name, required });
  }
  return PLACES.flatMap((place) =>
    [...found.values()].filter((one) => one.in === place).sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}

function loadModels(operation: JsonObject, path: Path, reader: Reader, factory: ModelFactory): BodyModels {
  const models = new Map<string, Model>();
  const declared = operation['requestBody'];
  const reference = textOf(objectOf(declared)['$ref']);
  const bodyPath = reference === undefined ? [...path, 'requestBody'] : pointerPath(reference);
  for (const [type, media] of Object.entries(objectOf(objectOf(reader.deref(declared))['content']))) {
    if (!isObject(objectOf(media)['schema'])) continue;
    const schemaPath = [...bodyPath, 'content', type, 'schema'];
    const model = factory.model(`#${encodeURI(pointer(...schemaPath)).replaceAll('#', '%23')}`);
    if (model.broken !== undefined) {
      reader.report(schemaPath, `The schema cannot be used, requests of this type are answered 500: ${model.broken}.`);
    }
    models.set(type.trim().toLowerCase(), model);
  }
  return models;
}
