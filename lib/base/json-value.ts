// Narrows unknown JSON values. Documents are untrusted: any member may be missing or of another type, and then counts as absent.

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is an object, else an empty one. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Any value as a string, for messages. `String()` throws for an object that has a member named `toString`. */
export function describeValue(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** The string members of an object; all others are skipped. */
export function stringsOf(value: unknown): readonly (readonly [string, string])[] {
  return Object.entries(objectOf(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** The object's own member of that name. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
