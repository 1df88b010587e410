// Builds one operation of the document from the declaration of a route.
import type { RequestBodyObject } from 'openapi3-ts/oas30';
import type { AwsOperation } from '../../lib/apigateway/index.ts';
import type { Cors } from '../declaration/cors.ts';
import { isEvent, mediaTypeOf, operationIdOf, type Route, type RouteGroup } from '../declaration/route.ts';
import type { Templates } from '../templates/read-templates.ts';
import { buildIntegration } from './integration.ts';
import { buildResponses } from './responses.ts';
import { securityOf } from './security.ts';
import { validatorOf } from './validators.ts';

/** The tag, and in Postman the folder, of each group. */
export const TAGS: Readonly<Record<RouteGroup, { readonly name: string; readonly description: string }>> = {
  write: { name: 'Write', description: 'Put records into the stream.' },
  read: { name: 'Read', description: 'Get an iterator for a shard, then get its records.' },
  events: { name: 'Events', description: 'Send a body that is the record, or a record per line.' },
  discovery: { name: 'Discovery', description: 'Describe the stream and list its shards.' },
};

export function buildOperation(route: Route, templates: Templates, cors?: Cors): AwsOperation {
  const security = securityOf(route);
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    description: route.description,
    tags: [TAGS[route.group].name],
    parameters: [...route.parameters],
    ...(route.bodies && { requestBody: buildRequestBody(route, route.bodies) }),
    responses: buildResponses(route, cors),
    ...(security && { security }),
    'x-amazon-apigateway-request-validator': validatorOf(route),
    'x-amazon-apigateway-integration': buildIntegration(route, templates, cors),
  };
}

function buildRequestBody(route: Route, bodies: NonNullable<Route['bodies']>): RequestBodyObject {
  return {
    // An empty event is an event.
    required: !isEvent(route),
    content: Object.fromEntries(
      bodies.map(({ format, model, example }) => [
        mediaTypeOf(route, format),
        { ...(model && { schema: { $ref: `#/components/schemas/${model.name}` } }), example },
      ]),
    ),
  };
}
