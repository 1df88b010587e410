// Narrowing of the unknown values of a document. A member of the wrong type counts as absent.

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value, or an empty object where there is none. */
export function object(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The members of a map of texts, without those that are something else. */
export function texts(value: unknown): readonly (readonly [string, string])[] {
  return Object.entries(object(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}
