// Narrows the JSON of botocore. What is not as expected would make a wrong table, so it stops the conversion.
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

/** An integer beyond 2^53 is not what the JSON said, and refused. */
export function readNumber(value: unknown, where: string): number {
  if (typeof value !== 'number' || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    throw unexpected(value, where, 'a number that JavaScript holds exactly');
  return value;
}

export function readStrings(value: unknown, where: string): readonly string[] {
  if (!Array.isArray(value)) throw unexpected(value, where, 'an array');
  return value.map((item, index) => readString(item, `${where}/${index}`));
}

/** @throws ScriptError that names the first member which is not known: it may change what the service takes. */
export function refuseUnknownMembers(value: RawObject, known: readonly string[], where: string): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new ScriptError(
    `${where} has "${unknown}", which the script does not know: keep it in the table, or add it to what is dropped.`,
  );
}

/** A member that is there or not, for an object literal. */
export function member<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}

function unexpected(value: unknown, where: string, expected: string): ScriptError {
  return new ScriptError(`${where} is ${JSON.stringify(value) ?? 'missing'} where ${expected} is expected.`);
}
