// Finds the CloudFormation intrinsic functions of a document, in their long form: one member, `Ref` or `Fn::…`.
import { isObject, type JsonObject } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';

/** One intrinsic function of a document. Only the deployment knows its value. */
export interface IntrinsicUse {
  /** Of the object whose only member is the function. */
  readonly pointer: string;
  /** `Ref`, `Fn::Sub`, … */
  readonly name: string;
  /** As in the document; it may be invalid. */
  readonly argument: unknown;
}

/** Source: CloudFormation User Guide, "Intrinsic function reference". */
export function isIntrinsic(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const [name, another] = Object.keys(value);
  return another === undefined && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'));
}

/** All of them, wherever they are, outer before inner: AWS::Include resolves them all. */
export function listIntrinsics(value: unknown, above = ''): IntrinsicUse[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, member]) => listIntrinsics(member, above + pointer(name)));
  const [name] = Object.keys(value);
  if (!isIntrinsic(value) || name === undefined) return inner;
  return [{ pointer: above, name, argument: value[name] }, ...inner];
}
