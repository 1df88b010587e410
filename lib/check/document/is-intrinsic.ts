// Tells the values that only the deployment knows.
import { isObject, type JsonObject } from '../../base/index.ts';

/** A CloudFormation intrinsic in its long form: one member, `Ref` or `Fn::…`. Its value is known at deployment only. */
export function isIntrinsic(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const [name, another] = Object.keys(value);
  return another === undefined && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'));
}
