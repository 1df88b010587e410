// Compiles what an operation's request validator checks: required parameters and the models of the body.
import { type Operation, pathVariables } from '../../apigateway/index.ts';
import { describeValue } from '../../base/index.ts';
import type { BodyModels } from '../validate/body-models.ts';
import type { RequestParameter } from '../validate/check-parameters.ts';
import type { CompiledModel, ModelFactory } from '../validate/model.ts';
import type { LoadContext } from './load-context.ts';

export interface Validation {
  readonly parameters: readonly RequestParameter[];
  readonly requiredParameters: readonly RequestParameter[];
  readonly models: BodyModels | undefined;
}

export function loadValidation(operation: Operation, context: LoadContext, factory: ModelFactory): Validation {
  const { name, isDefined, validatesBody, validatesParameters } = operation.validation;
  if (name !== undefined && !isDefined) {
    const message = `Unknown request validator "${describeValue(name)}". The operation is not validated.`;
    context.report(operation.pointer, message);
  }
  const parameters = loadParameters(operation);
  return {
    parameters,
    requiredParameters: validatesParameters ? parameters.filter(({ required }) => required) : [],
    models: validatesBody ? loadModels(operation, context, factory) : undefined,
  };
}

const PLACES = ['header', 'path', 'query'] as const;

/** Sorted by location and name, the order of the error message. Path variables are always required, declared or not. */
function loadParameters({ path, parameters }: Operation): readonly RequestParameter[] {
  const found = new Map<string, RequestParameter>();
  for (const { name } of pathVariables(path)) found.set(`path ${name}`, { in: 'path', name, required: true });
  for (const { in: location, name, isRequired } of parameters) {
    const place = PLACES.find((one) => one === location);
    if (place) found.set(`${place} ${name}`, { in: place, name, required: isRequired });
  }
  return PLACES.flatMap((place) =>
    [...found.values()].filter((one) => one.in === place).sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}

function loadModels({ requestBody }: Operation, context: LoadContext, factory: ModelFactory): BodyModels {
  const models = new Map<string, CompiledModel>();
  for (const { mediaType, schema, schemaPointer } of requestBody.content) {
    if (!schema) continue;
    const model = factory.model(`#${encodeURI(schemaPointer).replaceAll('#', '%23')}`);
    if (model.broken !== undefined) {
      const message = `The schema cannot be used, and requests of this type get 500: ${model.broken}.`;
      context.report(schemaPointer, message);
    }
    models.set(mediaType.trim().toLowerCase(), model);
  }
  return models;
}
