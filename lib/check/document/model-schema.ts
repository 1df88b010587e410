// Lists the schemas that import makes models of: the named ones, and those of request and response bodies. Parameters'
// schemas are none: API Gateway reads only the name, place and `required` of a parameter.
import { isObject, type JsonObject, listOf, memberOf, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { CheckedDocument } from './checked-document.ts';

export interface SchemaNode {
  readonly pointer: string;
  readonly schema: JsonObject;
}

/** Every schema object within every model, the model itself included. */
export function listModelSchemas({ root, operations }: CheckedDocument): SchemaNode[] {
  const named = members(memberOf(root['components'], 'schemas'), pointer('components', 'schemas'));
  const bodies = operations.flatMap(({ value, responses, pointer: place }) => [
    ...bodySchemas(value['requestBody'], place + pointer('requestBody')),
    ...Object.entries(responses).flatMap(([status, response]) =>
      bodySchemas(response, place + pointer('responses', status)),
    ),
  ]);
  return [...named, ...bodies].flatMap(withinSchema);
}

/** The schemas of a request body or response, one for each media type. */
export function bodySchemas(body: unknown, above: string): SchemaNode[] {
  return Object.entries(objectOf(memberOf(body, 'content'))).flatMap(([mediaType, content]) => {
    const schema = memberOf(content, 'schema');
    return isObject(schema) ? [{ pointer: above + pointer('content', mediaType, 'schema'), schema }] : [];
  });
}

function withinSchema({ pointer: place, schema }: SchemaNode): SchemaNode[] {
  const inner = [
    ...members(schema['properties'], place + pointer('properties')),
    ...['items', 'additionalProperties', 'not'].flatMap((name) => {
      const value = schema[name];
      return isObject(value) ? [{ pointer: place + pointer(name), schema: value }] : [];
    }),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((name) =>
      listOf(schema[name]).flatMap((value, index) =>
        isObject(value) ? [{ pointer: place + pointer(name, index), schema: value }] : [],
      ),
    ),
  ];
  return [{ pointer: place, schema }, ...inner.flatMap(withinSchema)];
}

function members(map: unknown, above: string): SchemaNode[] {
  return Object.entries(objectOf(map)).flatMap(([name, schema]) =>
    isObject(schema) ? [{ pointer: above + pointer(name), schema }] : [],
  );
}
