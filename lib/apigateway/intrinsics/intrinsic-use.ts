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
export function listIntrinsics(root: unknown): IntrinsicUse[] {
  const found: IntrinsicUse[] = [];
  // Most values are not intrinsic functions: their pointers are never needed.
  const path: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const entries: [string, unknown][] = Object.entries(value);
    const [[name, argument] = ['']] = entries;
    if (isIntrinsic(value)) found.push({ pointer: pointer(...path), name, argument });
    for (const [member, inner] of entries) {
      path.push(member);
      visit(inner);
      path.pop();
    }
  };
  visit(root);
  return found;
}
