// `components.schemas`, which are the models in API Gateway.
import type { Model, Route, SchemaObject } from '../declaration/route.ts';
import { responsesOf } from './responses.ts';

/** Every model that the routes use, by name; the models of requests first. */
export function buildSchemas(routes: readonly Route[]): Record<string, SchemaObject> {
  const models = routes.flatMap((route) => [
    ...requestModels(route),
    ...responsesOf(route).map(([, response]) => response.model),
  ]);
  return Object.fromEntries(models.map((model) => [model.name, model.schema]));
}

function requestModels(route: Route): Model[] {
  return route.bodies?.flatMap(({ model }) => model ?? []) ?? [];
}
