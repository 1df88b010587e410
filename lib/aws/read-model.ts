// Looks things up in a service model. Names from outside go through findAction: an object also has members such as `constructor`.
import { kinesisModel } from './kinesis-model.ts';
import type { ServiceModel, ServiceShapes, Shape, StructureShape } from './model.ts';
import { SERVICE_SHAPES } from './service-shapes.ts';

/** Undefined when the service does not have an action of that name; names are case-sensitive. */
export function findAction<Action>(
  { actions }: { readonly actions: Readonly<Record<string, Action>> },
  name: string,
): Action | undefined {
  return Object.hasOwn(actions, name) ? actions[name] : undefined;
}

/** The names of the actions that have one response per request, in alphabetical order: all except those that open an event stream. */
export function singleResponseActions({ actions }: ServiceModel): ReadonlySet<string> {
  return new Set(Object.keys(actions).filter((name) => actions[name]?.eventStream !== true));
}

/**
 * @param name as in the model.
 * @throws Error when the model does not have it, which is a defect: models are closed.
 */
export function shapeOf({ serviceId, shapes }: ServiceShapes, name: string): Shape {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (shape === undefined) throw new Error(`The model of ${serviceId} does not have a shape ${name}.`);
  return shape;
}

/** Undefined when there is no such action, or when it takes no input. */
export function inputShapeOf(model: ServiceShapes, action: string): StructureShape | undefined {
  return structureOf(model, findAction(model, action)?.input);
}

/** Undefined when there is no such action, or when the body of its response is empty. */
export function outputShapeOf(model: ServiceShapes, action: string): StructureShape | undefined {
  return structureOf(model, findAction(model, action)?.output);
}

function structureOf(model: ServiceShapes, name: string | undefined): StructureShape | undefined {
  const shape = name === undefined ? undefined : shapeOf(model, name);
  return shape?.type === 'structure' ? shape : undefined;
}

/** The shapes of a service by its name in URIs; undefined for a service of which no action is known. */
export function shapesOfService(service: string): ServiceShapes | undefined {
  if (service === 'kinesis') return kinesisModel;
  return Object.hasOwn(SERVICE_SHAPES, service) ? SERVICE_SHAPES[service] : undefined;
}
