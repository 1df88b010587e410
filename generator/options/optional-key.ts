// Routes for streams that distribute records by themselves: the models do not require a partition key.
import type { ReferenceObject } from 'openapi3-ts/oas30';
import { isEvent, type RequestBody, type Route, type SchemaObject } from '../declaration/route.ts';

/** The member in a single record and in a record of a batch. */
const NAMES = ['PartitionKey', 'partition-key'];

/** Source: Kinesis Developer Guide, "Service-managed record distribution". */
const NOTE =
  'The partition key is optional for a stream whose record distribution is `AUTO`: such a stream ignores partition keys and explicit hash keys, and refuses `SequenceNumberForOrdering`. Any other stream refuses a record without one.';

export function withOptionalKey(route: Route): Route {
  // The key of an event comes from the request, and there always is one.
  if (!route.bodies || isEvent(route)) return route;
  return {
    ...route,
    description: [route.description, NOTE].join('\n\n'),
    bodies: route.bodies.map(
      ({ model, ...body }): RequestBody => ({
        ...body,
        ...(model && { model: { ...model, schema: relax(model.schema) } }),
      }),
    ),
  };
}

/** The schema without the names among the required members, however deep. */
function relax(schema: SchemaObject): SchemaObject {
  const { required, properties, items } = schema;
  return {
    ...schema,
    ...(required && { required: required.filter((name) => !NAMES.includes(name)) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, relaxInner(inner)])),
    }),
    ...(items && { items: relaxInner(items) }),
  };
}

function relaxInner(inner: SchemaObject | ReferenceObject): SchemaObject | ReferenceObject {
  return '$ref' in inner ? inner : relax(inner);
}
