// What AWS JSON puts around the input and the errors of an action. Source: Smithy, "AWS JSON 1.0 protocol" and "AWS JSON 1.1 protocol".
import { COMMON_ERRORS } from './common-errors.ts';
import type { ServiceModel } from './model.ts';
import { shapeOf } from './read-model.ts';

/** The Content-Type of requests and responses: `application/x-amz-json-1.1`. */
export function jsonContentTypeOf({ jsonVersion }: ServiceModel): string {
  return `application/x-amz-json-${jsonVersion}`;
}

/** The header X-Amz-Target that calls an action: `Kinesis_20131202.PutRecord`. */
export function jsonTargetOf({ targetPrefix }: ServiceModel, action: string): string {
  return `${targetPrefix}.${action}`;
}

/**
 * The HTTP status of a declared error or of a common one. Where the model does not give one it is 400 for a fault of the client and 500
 * for one of the server (Smithy, "error trait"), as the API reference of Kinesis has it.
 * @throws Error when neither the model nor the common errors have that name.
 */
export function errorStatusOf(model: ServiceModel, name: string): number {
  const common = Object.hasOwn(COMMON_ERRORS, name) ? COMMON_ERRORS[name] : undefined;
  if (common !== undefined && !Object.hasOwn(model.shapes, name)) return common;
  const shape = shapeOf(model, name);
  if (shape.type !== 'structure' || shape.error === undefined)
    throw new Error(`${name} of ${model.serviceId} is not an error.`);
  return shape.error.status ?? (shape.error.fault === 'server' ? 500 : 400);
}
