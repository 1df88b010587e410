// Says which media types an operation takes: those it has models for, and JSON when it has no body.
import { memberOf, objectOf } from '../../base/index.ts';
import type { Operation } from './operation.ts';

/** `$default` stands for every other type. */
export const ANY_TYPE = '$default';

/** A call without Content-Type counts as application/json (developer guide, mapping templates). */
export function takenMediaTypes({ value }: Operation): string[] {
  const declared = Object.keys(objectOf(memberOf(value['requestBody'], 'content')));
  return declared.length > 0 ? declared : ['application/json'];
}
