// Reads what the request validator of an operation validates.
import { describeValue, isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';

const MEMBER = 'x-amazon-apigateway-request-validator';

export interface RequestValidation {
  /** Where the validator is named: in the operation, or else at the root. */
  readonly pointer: string;
  /** As written; not a string only if the document is invalid, undefined when no validator is named. */
  readonly name: unknown;
  /** Whether `x-amazon-apigateway-request-validators` defines it. An undefined validator validates nothing. */
  readonly isDefined: boolean;
  readonly validatesBody: boolean;
  readonly validatesParameters: boolean;
}

/** The validator of the operation, or else of the root; an empty definition validates nothing. */
export function readRequestValidation(
  root: JsonObject,
  operation: JsonObject,
  operationPointer: string,
): RequestValidation {
  const own = operation[MEMBER];
  const name = own ?? root[MEMBER];
  const defined = objectOf(root[`${MEMBER}s`]);
  const key = name === undefined ? undefined : describeValue(name);
  const validator = key !== undefined && Object.hasOwn(defined, key) ? defined[key] : undefined;
  return {
    pointer: (own === undefined || own === null ? '' : operationPointer) + pointer(MEMBER),
    name,
    isDefined: isObject(validator),
    validatesBody: objectOf(validator)['validateRequestBody'] === true,
    validatesParameters: objectOf(validator)['validateRequestParameters'] === true,
  };
}
