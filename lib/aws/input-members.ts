// What a model says of one member of an action's input. A path names it: `PutRecords.Records`; the entries of a list are
// `PutRecords.Records[].Data`. Paths are written in the code, so one that leads nowhere is a defect.
import type { Bounds, ServiceModel, Shape } from './model.ts';
import { inputShapeOf, shapeOf } from './read-model.ts';

/** @throws Error when the model does not have it. */
export function inputMemberOf(model: ServiceModel, path: string): Shape {
  const [action = '', ...names] = path.replaceAll('[]', '.[]').split('.');
  let shape: Shape | undefined = inputShapeOf(model, action);
  for (const name of names) shape = shape && memberOf(model, shape, name);
  if (shape === undefined) throw new Error(`The model of ${model.serviceId} does not have an input ${path}.`);
  return shape;
}

/**
 * The smallest and the largest length or value, both inclusive; of what, model.ts says.
 * @throws Error when the model does not give both.
 */
export function boundsOf(model: ServiceModel, path: string): Required<Bounds> {
  const shape = inputMemberOf(model, path);
  const { min, max }: Bounds = 'min' in shape || 'max' in shape ? shape : {};
  if (min === undefined || max === undefined) throw new Error(`${path} of ${model.serviceId} is not bounded.`);
  return { min, max };
}

/**
 * The pattern that a string has to match as a whole.
 * @throws Error when it does not have one.
 */
export function patternOf(model: ServiceModel, path: string): string {
  const shape = inputMemberOf(model, path);
  if (shape.type !== 'string' || shape.pattern === undefined)
    throw new Error(`${path} of ${model.serviceId} does not have a pattern.`);
  return shape.pattern;
}

/**
 * Every value that a string can have, in the order of the API reference.
 * @throws Error when there is no such list.
 */
export function enumOf(model: ServiceModel, path: string): readonly string[] {
  const shape = inputMemberOf(model, path);
  if (shape.type !== 'string' || shape.enum === undefined)
    throw new Error(`${path} of ${model.serviceId} does not have an enum.`);
  return shape.enum;
}

function memberOf(model: ServiceModel, shape: Shape, name: string): Shape | undefined {
  if (shape.type === 'list' && name === '[]') return shapeOf(model, shape.member);
  const member = shape.type === 'structure' && Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
  return member === undefined ? undefined : shapeOf(model, member);
}
