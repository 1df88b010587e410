// The responses of a backend that a response template is rendered for.
import { outputShapeOf, type ServiceShapes, type Shape, shapeOf } from '../../aws/index.ts';
import { isObject, type JsonObject } from '../../base/index.ts';
import type { ParsedTemplate } from '../document/checked-template.ts';
import { findTargetAction } from './integration-target.ts';
import { readNames } from './read-names.ts';
import { asSchema, type PathNode, readPaths } from './read-paths.ts';
import type { Sample } from './request-samples.ts';
import { sampleInput } from './sample-input.ts';
import { SAMPLE } from './sample-text.ts';
import { sampleValue } from './sample-value.ts';

/** Services whose response has the form of the model; SQS and SNS put it into an envelope. */
const MODELLED = ['dynamodb', 'events', 'firehose', 'kinesis', 'states'];

/** @param isForSuccess whether the template is that of the responses that succeed. */
export function responseSamples(template: ParsedTemplate, root: JsonObject, isForSuccess: boolean): Sample[] {
  const { integration, operation, ast } = template;
  const input = sampleInput(root, operation, readNames(ast), 'full');
  const sample = (body: unknown): Sample => ({
    standing: 'allowed',
    // A string alone is as good as text that is not JSON: nothing says that it has quotes.
    body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    input,
  });
  if (integration.type === 'mock') return [sample(undefined)];
  const read = readPaths(ast.statements);
  const action = findTargetAction(integration, undefined);
  const output = action && MODELLED.includes(action.service) ? outputShapeOf(action.shapes, action.name) : undefined;
  if (action === undefined || output === undefined || !isForSuccess) {
    const failure = action === undefined ? {} : { __type: 'ValidationException', message: SAMPLE };
    const body = sampleValue(asSchema(read), root, 'full');
    return [sample(isObject(body) ? { ...failure, ...body } : body)];
  }
  const { shapes } = action;
  return (['full', 'minimal'] as const).map((variant) =>
    sample(outputSample(output, { shapes, variant, left: MAX_VALUES }, read, 0)),
  );
}

interface Making {
  readonly shapes: ServiceShapes;
  readonly variant: 'full' | 'minimal';
  left: number;
}

const MAX_VALUES = 200;
const MAX_DEPTH = 3;

/** With every member for `full`, as deep as it is read; with what is always there for `minimal`. Maps have the keys that are read. */
function outputSample(shape: Shape, making: Making, read: PathNode | undefined, depth: number): unknown {
  making.left--;
  switch (shape.type) {
    case 'structure': {
      const required = shape.required ?? [];
      const members = Object.entries(shape.members).filter(([name]) => {
        if (required.includes(name)) return true;
        if (making.variant === 'minimal' || making.left <= 0) return false;
        return depth < MAX_DEPTH || read?.members.has(name) === true;
      });
      return Object.fromEntries(
        members.map(([name, member]) => [
          name,
          outputSample(shapeOf(making.shapes, member), making, read?.members.get(name), depth + 1),
        ]),
      );
    }
    case 'list':
      return Array.from({ length: making.variant === 'full' && making.left > 0 && depth < MAX_DEPTH * 2 ? 2 : 0 }, () =>
        outputSample(shapeOf(making.shapes, shape.member), making, read?.item, depth + 1),
      );
    case 'map': {
      const names = read && read.members.size > 0 ? [...read.members.keys()] : [SAMPLE];
      if (making.left <= 0 || depth >= MAX_DEPTH * 2) return {};
      return Object.fromEntries(
        names.map((name) => [
          name,
          outputSample(shapeOf(making.shapes, shape.value), making, read?.members.get(name), depth + 1),
        ]),
      );
    }
    case 'boolean':
      return true;
    case 'string':
      return (making.variant === 'full' ? shape.enum?.[0] : shape.enum?.at(-1)) ?? SAMPLE;
    case 'blob':
      return SAMPLE;
    default:
      return Number(SAMPLE);
  }
}
