// Lists the parameters of an operation: its own and those of its path item. Follows references.
import { arrayOf, type JsonObject, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { followReference } from './reference.ts';
import { isSwagger } from './specification.ts';

/** A declared parameter. API Gateway reads its name, location and `required`; its schema is for people and client generators. */
export interface Parameter {
  readonly name: string;
  /** `path`, `query`, `header`, `cookie`, `formData` of Swagger 2.0, or any other value in the document but `body` there. */
  readonly in: string;
  /** Always true for path variables: the path cannot match without them. */
  readonly isRequired: boolean;
  /** The parameter object. */
  readonly value: JsonObject;
  /** What describes its value: `schema`, which can be a `$ref`, or in Swagger 2.0 the parameter object itself. */
  readonly schema: JsonObject;
  /** Of the entry in the array of parameters, which can be a `$ref`. */
  readonly pointer: string;
}

/**
 * Those of the operation override those of the path item with the same name and location (OpenAPI 3.0.3, "Operation Object").
 * @param itemPointer the place of the path item.
 * @param member the name of the operation in the path item.
 */
export function readParameters(root: JsonObject, item: JsonObject, itemPointer: string, member: string): Parameter[] {
  const own = readList(root, objectOf(item[member])['parameters'], itemPointer + pointer(member, 'parameters'));
  const shared = readList(root, item['parameters'], itemPointer + pointer('parameters'));
  const overridden = new Set(own.map(keyOf));
  return [...shared.filter((parameter) => !overridden.has(keyOf(parameter))), ...own];
}

function readList(root: JsonObject, list: unknown, above: string): Parameter[] {
  return arrayOf(list).flatMap((entry, index) => {
    const place = above + pointer(index);
    const value = followReference(root, entry, place)?.value;
    const { name, in: location } = value ?? {};
    if (value === undefined || typeof name !== 'string' || typeof location !== 'string') return [];
    // The body of a request; see readBodyParameter.
    if (isSwagger(root) && location === 'body') return [];
    const isRequired = location === 'path' || value['required'] === true;
    const schema = isSwagger(root) ? value : objectOf(value['schema']);
    return [{ name, in: location, isRequired, value, schema, pointer: place }];
  });
}

function keyOf(parameter: Parameter): string {
  return `${parameter.in} ${parameter.name}`;
}
