// Looking things up in a service model, on a model made by hand.
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  enumOf,
  errorStatusOf,
  findAction,
  inputMemberOf,
  inputShapeOf,
  jsonContentTypeOf,
  jsonTargetOf,
  outputShapeOf,
  patternOf,
  type ServiceModel,
  shapeOf,
  singleResponseActions,
} from '../../lib/aws/index.ts';

const MODEL: ServiceModel = {
  serviceId: 'Trees',
  apiVersion: '2020-01-31',
  endpointPrefix: 'trees',
  protocol: 'json',
  jsonVersion: '1.0',
  targetPrefix: 'Trees_20200131',
  actions: {
    Listen: { output: 'Tree', errors: [], eventStream: true },
    Plant: { input: 'Tree', errors: ['NoRoom'] },
    PlantAll: { input: 'Trees', errors: [] },
  },
  shapes: {
    Forest: { type: 'list', member: 'Tree', min: 1 },
    Kind: { type: 'string', enum: ['OAK', 'ELM'] },
    Name: { type: 'string', pattern: '[a-z]+', min: 1, max: 8 },
    NoRoom: { type: 'structure', members: {}, error: { fault: 'client' } },
    Storm: { type: 'structure', members: {}, error: { fault: 'server' } },
    Taken: { type: 'structure', members: {}, error: { fault: 'client', status: 409 } },
    Tree: { type: 'structure', members: { Name: 'Name', Kind: 'Kind' } },
    Trees: { type: 'structure', members: { Trees: 'Forest' } },
  },
};

describe('a service model', () => {
  it('finds actions by their exact name', () => {
    expect(findAction(MODEL, 'Plant')).toEqual({ input: 'Tree', errors: ['NoRoom'] });
    expect(findAction(MODEL, 'plant')).toBeUndefined();
  });

  it.each(['constructor', '__proto__', 'toString'])('does not take %s for an action or a shape', (name) => {
    expect(findAction(MODEL, name)).toBeUndefined();
    expect(inputShapeOf(MODEL, name)).toBeUndefined();
    expect(() => shapeOf(MODEL, name)).toThrow(`The model of Trees does not have a shape ${name}.`);
  });

  it('leaves event streams out of the actions with a single response', () => {
    expect([...singleResponseActions(MODEL)]).toEqual(['Plant', 'PlantAll']);
  });

  it('has the structures of input and output, where there are some', () => {
    const tree = { type: 'structure', members: { Name: 'Name', Kind: 'Kind' } };
    expect(inputShapeOf(MODEL, 'Plant')).toEqual(tree);
    expect(outputShapeOf(MODEL, 'Plant')).toBeUndefined();
    expect(inputShapeOf(MODEL, 'Listen')).toBeUndefined();
    expect(outputShapeOf(MODEL, 'Listen')).toEqual(tree);
  });
});

describe('a member of an input', () => {
  it.each([
    ['Plant.Name', MODEL.shapes['Name']],
    ['PlantAll.Trees[]', MODEL.shapes['Tree']],
    ['PlantAll.Trees[].Name', MODEL.shapes['Name']],
  ])('%s is found', (path, shape) => {
    expect(inputMemberOf(MODEL, path)).toEqual(shape);
  });

  it.each(['Plant.Age', 'Plant.constructor', 'Plant[]', 'PlantAll.Trees.Name', 'Listen.Name', 'Fell.Name', ''])(
    '%j is a defect',
    (path) => {
      expect(() => inputMemberOf(MODEL, path)).toThrow(`The model of Trees does not have an input ${path}.`);
    },
  );

  it('has bounds, a pattern, an enum', () => {
    expect(boundsOf(MODEL, 'Plant.Name')).toEqual({ min: 1, max: 8 });
    expect(patternOf(MODEL, 'Plant.Name')).toBe('[a-z]+');
    expect(enumOf(MODEL, 'Plant.Kind')).toEqual(['OAK', 'ELM']);
  });

  it('that lacks the requested constraint is a defect', () => {
    expect(() => boundsOf(MODEL, 'PlantAll.Trees')).toThrow('PlantAll.Trees of Trees is not bounded.');
    expect(() => patternOf(MODEL, 'Plant.Kind')).toThrow('Plant.Kind of Trees does not have a pattern.');
    expect(() => enumOf(MODEL, 'Plant.Name')).toThrow('Plant.Name of Trees does not have an enum.');
  });
});

// Smithy, "AWS JSON 1.0 protocol": the header values; "error trait": the statuses.
describe('AWS JSON', () => {
  it('has its version in the Content-Type', () => {
    expect(jsonContentTypeOf(MODEL)).toBe('application/x-amz-json-1.0');
  });

  it('names the action behind the prefix of the service', () => {
    expect(jsonTargetOf(MODEL, 'Plant')).toBe('Trees_20200131.Plant');
  });

  it.each([
    ['NoRoom', 400],
    ['Storm', 500],
    ['Taken', 409],
    // Kinesis API reference, "Common Error Types".
    ['ServiceUnavailable', 503],
  ])('has for %s the status %i', (name, status) => {
    expect(errorStatusOf(MODEL, name)).toBe(status);
  });

  it('has no status for what is not an error', () => {
    expect(() => errorStatusOf(MODEL, 'Tree')).toThrow('Tree of Trees is not an error.');
  });
});
