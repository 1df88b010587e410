// Narrows unknown JSON values. Documents come from strangers, so every member may be missing or of another type.

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is an object, else an empty one. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The member of that name which the object itself has. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A CloudFormation intrinsic in its long form: one member, `Ref`, `Condition` or `Fn::…`. Its value is known at deployment only. */
export function isIntrinsic(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const [name, another] = Object.keys(value);
  return another === undefined && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'));
}
