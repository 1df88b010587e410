// Looking things up in a service model, on a model made by hand.
import { describe, expect, it } from 'vitest';
import {
  errorStatusOf,
  findAction,
  inputShapeOf,
  jsonContentTypeOf,
  jsonTargetOf,
  outputShapeOf,
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
  },
  shapes: {
    Name: { type: 'string' },
    NoRoom: { type: 'structure', members: {}, error: { fault: 'client' } },
    Storm: { type: 'structure', members: {}, error: { fault: 'server' } },
    Taken: { type: 'structure', members: {}, error: { fault: 'client', status: 409 } },
    Tree: { type: 'structure', members: { Name: 'Name' } },
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
    expect([...singleResponseActions(MODEL)]).toEqual(['Plant']);
  });

  it('has the structures of input and output, where there are some', () => {
    const tree = { type: 'structure', members: { Name: 'Name' } };
    expect(inputShapeOf(MODEL, 'Plant')).toEqual(tree);
    expect(outputShapeOf(MODEL, 'Plant')).toBeUndefined();
    expect(inputShapeOf(MODEL, 'Listen')).toBeUndefined();
    expect(outputShapeOf(MODEL, 'Listen')).toEqual(tree);
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
  ])('answers %s with %i', (name, status) => {
    expect(errorStatusOf(MODEL, name)).toBe(status);
  });

  it('has no status for what is not an error', () => {
    expect(() => errorStatusOf(MODEL, 'Tree')).toThrow('Tree of Trees is not an error.');
  });
});
