// Lists the parameters of an operation: its own and those of its path item, references followed.
import { type JsonObject, listOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { followReference } from './reference.ts';

/** A declared parameter. API Gateway reads its name, its place and `required`; its schema is for people and client generators. */
export interface Parameter {
  readonly name: string;
  /** `path`, `query`, `header` or `cookie`; whatever else the document says. */
  readonly in: string;
  /** True for variables of the path, whatever the document says: the path cannot be matched without them. */
  readonly isRequired: boolean;
  /** The parameter object. */
  readonly value: JsonObject;
  /** Of the entry in the list of parameters, which may be a `$ref`. */
  readonly pointer: string;
}

/**
 * Those of the operation win over those of the path item with the same name and place (OpenAPI 3.0.3, "Operation Object").
 * @param itemPointer of the path item.
 * @param member of the path item that is the operation.
 */
export function readParameters(root: JsonObject, item: JsonObject, itemPointer: string, member: string): Parameter[] {
  const operation = item[member] as JsonObject;
  const own = readList(root, operation['parameters'], itemPointer + pointer(member, 'parameters'));
  const shared = readList(root, item['parameters'], itemPointer + pointer('parameters'));
  const overridden = new Set(own.map(keyOf));
  return [...shared.filter((parameter) => !overridden.has(keyOf(parameter))), ...own];
}

function readList(root: JsonObject, list: unknown, above: string): Parameter[] {
  return listOf(list).flatMap((entry, index) => {
    const place = above + pointer(index);
    const value = followReference(root, entry, place)?.value;
    const { name, in: location } = value ?? {};
    if (value === undefined || typeof name !== 'string' || typeof location !== 'string') return [];
    const isRequired = location === 'path' || value['required'] === true;
    return [{ name, in: location, isRequired, value, pointer: place }];
  });
}

function keyOf(parameter: Parameter): string {
  return `${parameter.in} ${parameter.name}`;
}
