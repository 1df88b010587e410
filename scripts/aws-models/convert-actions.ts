// Turns some actions of botocore's description of a service into a small table: the members of their requests and responses, their types
// values and which are required. Without bounds, patterns and documentation. Pure.
import type { ActionShapes, ServiceShapes, Shape } from '../../lib/aws/index.ts';
import { member, type RawObject, readObject, readString, readStrings } from './raw-json.ts';
import { ScriptError } from './script-error.ts';

/** @param names of the actions. @throws ScriptError for an action that the service does not have, or a type that the table cannot hold. */
export function convertActions(json: unknown, names: readonly string[]): ServiceShapes {
  const raw = readObject(json, 'the model');
  const operations = readObject(raw['operations'], 'operations');
  const actions = names.map(
    (name) => [name, convertAction(readObject(operations[name], `operations/${name}`))] as const,
  );
  const shapes = new Map<string, Shape>();
  const all = readObject(raw['shapes'], 'shapes');
  for (const [, { input, output }] of actions) for (const name of [input, output]) collect(name, all, shapes);
  const sorted = [...shapes].sort(([a], [b]) => (a < b ? -1 : 1));
  const serviceId = readString(readObject(raw['metadata'], 'metadata')['serviceId'], 'metadata/serviceId');
  return { serviceId, actions: Object.fromEntries(actions), shapes: Object.fromEntries(sorted) };
}

function convertAction({ input, output }: RawObject): ActionShapes {
  return {
    ...member('input', input === undefined ? undefined : readReference(input, 'input')),
    ...member('output', output === undefined ? undefined : readReference(output, 'output')),
  };
}

/** The shape and every shape that it refers to. */
function collect(name: string | undefined, all: RawObject, into: Map<string, Shape>): void {
  if (name === undefined || into.has(name)) return;
  const where = `shapes/${name}`;
  const raw = readObject(all[name], where);
  const nameOf = (part: string) =>
    readString(readObject(raw[part], `${where}/${part}`)['shape'], `${where}/${part}/shape`);
  const type = readString(raw['type'], `${where}/type`);
  switch (type) {
    case 'structure': {
      const members = Object.entries(readObject(raw['members'], `${where}/members`)).map(
        ([key, value]) => [key, readReference(value, `${where}/members/${key}`)] as const,
      );
      const required = raw['required'] === undefined ? [] : readStrings(raw['required'], `${where}/required`);
      into.set(name, {
        type,
        members: Object.fromEntries(members),
        ...member('required', required.length > 0 ? required : undefined),
      });
      for (const [, shape] of members) collect(shape, all, into);
      return;
    }
    case 'list':
      into.set(name, { type, member: nameOf('member') });
      collect(nameOf('member'), all, into);
      return;
    case 'map':
      into.set(name, { type, key: nameOf('key'), value: nameOf('value') });
      collect(nameOf('key'), all, into);
      collect(nameOf('value'), all, into);
      return;
    case 'blob':
    case 'boolean':
    case 'double':
    case 'float':
    case 'integer':
    case 'long':
    case 'timestamp':
      into.set(name, { type });
      return;
    case 'string':
      into.set(name, {
        type,
        ...member('enum', raw['enum'] === undefined ? undefined : readStrings(raw['enum'], `${where}/enum`)),
      });
      return;
    default:
      throw new ScriptError(`${where} has the type ${type}, which the tables do not support.`);
  }
}

/** `{ shape: NAME }`, whatever else it says: how it is written in XML does not matter here. */
function readReference(value: unknown, where: string): string {
  return readString(readObject(value, where)['shape'], `${where}/shape`);
}
