// Turns one shape of botocore into a shape of our tables. Pure.
import type { Bounds, ErrorTraits, Shape, StructureShape } from '../../lib/aws/index.ts';
import {
  member,
  type RawObject,
  readNumber,
  readObject,
  readString,
  readStrings,
  refuseUnknownMembers,
} from './raw-json.ts';
import { ScriptError } from './script-error.ts';

/** What does not describe requests and responses: documentation, and hints for SDKs. An event is recognized by its stream. */
const DROPPED = ['documentation', 'contextParam', 'event'];

/** @param where the shape is in the JSON. @throws ScriptError for a type or a member that the tables cannot hold. */
export function convertShape(value: unknown, where: string): Shape {
  const raw = readObject(value, where);
  const type = readString(raw['type'], `${where}/type`);
  const known = (...names: string[]) => refuseUnknownMembers(raw, ['type', ...names, ...DROPPED], where);
  switch (type) {
    case 'structure':
      known('members', 'required', 'exception', 'fault', 'error', 'eventstream');
      return convertStructure(raw, where);
    case 'list':
      known('member', 'min', 'max');
      return { type, member: convertReference(raw['member'], `${where}/member`), ...convertBounds(raw, where) };
    case 'map':
      known('key', 'value', 'min', 'max');
      return {
        type,
        key: convertReference(raw['key'], `${where}/key`),
        value: convertReference(raw['value'], `${where}/value`),
        ...convertBounds(raw, where),
      };
    case 'string':
      known('min', 'max', 'pattern', 'enum');
      return {
        type,
        ...convertBounds(raw, where),
        ...member('pattern', ifPresent(raw, 'pattern', where, readString)),
        ...member('enum', ifPresent(raw, 'enum', where, readStrings)),
      };
    case 'blob':
    case 'double':
    case 'float':
    case 'integer':
    case 'long':
      known('min', 'max');
      return { type, ...convertBounds(raw, where) };
    case 'boolean':
    case 'timestamp':
      known();
      return { type };
    default:
      throw new ScriptError(`${where} has the type ${type}, which the tables do not support.`);
  }
}

/** `{ shape: NAME }`. @returns the name. */
export function convertReference(value: unknown, where: string): string {
  const raw = readObject(value, where);
  refuseUnknownMembers(raw, ['shape', ...DROPPED], where);
  return readString(raw['shape'], `${where}/shape`);
}

function convertStructure(raw: RawObject, where: string): StructureShape {
  const members = Object.entries(readObject(raw['members'], `${where}/members`));
  const required = ifPresent(raw, 'required', where, readStrings) ?? [];
  return {
    type: 'structure',
    members: Object.fromEntries(
      members.map(([name, value]) => [name, convertReference(value, `${where}/members/${name}`)]),
    ),
    ...member('required', required.length > 0 ? required : undefined),
    ...member('error', raw['exception'] === true ? convertError(raw, where) : undefined),
    ...member('eventStream', raw['eventstream'] === true ? true : undefined),
  };
}

function convertError(raw: RawObject, where: string): ErrorTraits {
  const traits = readObject(raw['error'] ?? {}, `${where}/error`);
  // The client is at fault unless `fault` says otherwise.
  refuseUnknownMembers(traits, ['code', 'httpStatusCode', 'senderFault'], `${where}/error`);
  return {
    fault: raw['fault'] === true ? 'server' : 'client',
    ...member('status', ifPresent(traits, 'httpStatusCode', `${where}/error`, readNumber)),
    ...member('code', ifPresent(traits, 'code', `${where}/error`, readString)),
  };
}

function convertBounds(raw: RawObject, where: string): Bounds {
  return {
    ...member('min', ifPresent(raw, 'min', where, readNumber)),
    ...member('max', ifPresent(raw, 'max', where, readNumber)),
  };
}

function ifPresent<Value>(
  raw: RawObject,
  name: string,
  where: string,
  read: (value: unknown, where: string) => Value,
): Value | undefined {
  return raw[name] === undefined ? undefined : read(raw[name], `${where}/${name}`);
}
