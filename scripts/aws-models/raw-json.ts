// Narrows the types of botocore's JSON. Anything unexpected would make a wrong table, so it stops the conversion.
import { ScriptError } from './script-error.ts';

export type RawObject = Readonly<Record<string, unknown>>;

/** @param where the value is, for the message. @throws ScriptError, as all of these. */
export function readObject(value: unknown, where: string): RawObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected(value, where, 'an object');
  return { ...value };
}

export function readString(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw unexpected(value, where, 'a string');
  return value;
}

/** Refuses an integer beyond 2^53, which may differ from the one in the JSON. */
export function readNumber(value: unknown, where: string): number {
  if (typeof value !== 'number' || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    throw unexpected(value, where, 'a number that JavaScript holds exactly');
  return value;
}

export function readStrings(value: unknown, where: string): readonly string[] {
  if (!Array.isArray(value)) throw unexpected(value, where, 'an array');
  return value.map((item, index) => readString(item, `${where}/${index}`));
}

/** @throws ScriptError that names the first unknown member, because it may change what the service accepts. */
export function refuseUnknownMembers(value: RawObject, known: readonly string[], where: string): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new ScriptError(
    `${where} has "${unknown}", which the script does not know. Add it to the table, or to the members that are dropped.`,
  );
}

/** An optional member, for an object literal. */
export function member<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}

function unexpected(value: unknown, where: string, expected: string): ScriptError {
  return new ScriptError(`${where} is ${JSON.stringify(value) ?? 'missing'} where ${expected} is expected.`);
}
