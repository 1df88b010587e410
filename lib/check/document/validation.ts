// Says what the request validator of an operation looks at.
import { isObject, memberOf } from '../../base/index.ts';
import type { Operation } from './operation.ts';

const MEMBER = 'x-amazon-apigateway-request-validator';

/** Of the operation, or else of the root. */
export function validatorName(root: unknown, { value }: Operation): unknown {
  return memberOf(value, MEMBER) ?? memberOf(root, MEMBER);
}

/** A validator that is not defined validates nothing. */
export function validatesBody(root: unknown, operation: Operation): boolean {
  const name = validatorName(root, operation);
  const validator = typeof name === 'string' ? memberOf(memberOf(root, `${MEMBER}s`), name) : undefined;
  return isObject(validator) && validator['validateRequestBody'] === true;
}
