// Lists the schemas that import turns into models: the named ones, and those of request and response bodies. Schemas of parameters
// do not become models: API Gateway reads only the name, location and `required` of a parameter.
import type { ApiDocument, MessageBody } from '../../apigateway/index.ts';
import { arrayOf, isObject, type JsonObject, objectOf } from '../../base/index.ts';
import { lookUp, pointer, referencePointer, splitPlace } from '../../source/index.ts';

export interface SchemaNode {
  readonly pointer: string;
  readonly schema: JsonObject;
  /** The pointer of the model that it is in; the same as `pointer` for the model itself. */
  readonly model: string;
}

/** Every schema object within every model, including the model itself; listed once even if operations share a body. */
export function listModelSchemas({ root, schemas, operations }: ApiDocument): SchemaNode[] {
  const named = schemas.map(({ pointer: model, value }) => ({ pointer: model, schema: value, model }));
  const bodies = operations.flatMap(({ requestBody, responses }) => [
    ...bodySchemas(requestBody),
    ...[...responses.values()].filter(isInOperation).flatMap(bodySchemas),
  ]);
  const distinct = new Map([...named, ...bodies].map((node) => [node.pointer, node]));
  const found = [...distinct.values()].flatMap((node) => withinSchema(node));
  const known = new Set(found.map((node) => node.pointer));
  // What is in other files becomes models when it is bundled. The list grows while it is read.
  for (const { schema } of found) {
    const target = schemaInFile(root, schema);
    if (!target || known.has(target.pointer)) continue;
    const within = withinSchema(target).filter((node) => !known.has(node.pointer));
    for (const node of within) known.add(node.pointer);
    found.push(...within);
  }
  return found;
}

/** The schema that a reference names in another file. */
function schemaInFile(root: JsonObject, { $ref: reference }: JsonObject): SchemaNode | undefined {
  const place = typeof reference === 'string' ? referencePointer(reference) : undefined;
  if (place === undefined || !splitPlace(place)) return undefined;
  const schema = lookUp(root, `#${place}`);
  return isObject(schema) ? { pointer: place, schema, model: place } : undefined;
}

/** The schemas of a request body or response, one per media type. */
export function bodySchemas({ content }: MessageBody): SchemaNode[] {
  return content.flatMap(({ schema, schemaPointer }) =>
    schema ? [{ pointer: schemaPointer, schema, model: schemaPointer }] : [],
  );
}

/** API Gateway does not follow a reference to a response; the rule response-reference-unsupported reports it. */
export function isInOperation(response: MessageBody): boolean {
  return response.valuePointer === response.pointer;
}

function withinSchema({ pointer: place, schema, model }: SchemaNode): SchemaNode[] {
  const inner: Omit<SchemaNode, 'model'>[] = [
    ...members(schema['properties'], place + pointer('properties')),
    ...['items', 'additionalProperties', 'not'].flatMap((name) => {
      const value = schema[name];
      return isObject(value) ? [{ pointer: place + pointer(name), schema: value }] : [];
    }),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((name) =>
      arrayOf(schema[name]).flatMap((value, index) =>
        isObject(value) ? [{ pointer: place + pointer(name, index), schema: value }] : [],
      ),
    ),
  ];
  return [{ pointer: place, schema, model }, ...inner.flatMap((node) => withinSchema({ ...node, model }))];
}

function members(map: unknown, above: string): SchemaNode[] {
  return Object.entries(objectOf(map)).flatMap(([name, schema]) =>
    isObject(schema) ? [{ pointer: above + pointer(name), schema, model: above + pointer(name) }] : [],
  );
}
