// Lists the CloudFormation intrinsics of a document, wherever they stand: AWS::Include resolves them all.
import { pointer } from '../../source/index.ts';
import { isIntrinsic } from './is-intrinsic.ts';

export interface IntrinsicUse {
  /** Of the object whose only member is the intrinsic. */
  readonly pointer: string;
  /** `Ref`, `Fn::Sub`, … */
  readonly name: string;
  readonly argument: unknown;
}

export function listIntrinsics(value: unknown, above = ''): IntrinsicUse[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, member]) => listIntrinsics(member, above + pointer(name)));
  const [name] = Object.keys(value);
  if (!isIntrinsic(value) || name === undefined) return inner;
  return [{ pointer: above, name, argument: value[name] }, ...inner];
}
