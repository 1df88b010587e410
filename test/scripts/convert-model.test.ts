// The conversion of botocore's JSON into a service model, on a model made by hand.
import { describe, expect, it } from 'vitest';
import { convertModel } from '../../scripts/aws-models/convert-model.ts';
import { SMALL_MODEL } from './small-model.ts';

describe('a converted model', () => {
  const { actions, shapes, ...service } = convertModel(SMALL_MODEL);

  it('has what names the service and its protocol', () => {
    expect(service).toEqual({
      serviceId: 'Trees',
      apiVersion: '2020-01-31',
      endpointPrefix: 'trees',
      protocol: 'json',
      jsonVersion: '1.0',
      targetPrefix: 'Trees_20200131',
    });
  });

  it('has the actions with their shapes and errors, and marks the one that opens an event stream', () => {
    expect(actions).toEqual({
      Listen: { output: 'ListenOutput', errors: [], eventStream: true },
      Plant: { input: 'PlantInput', errors: ['StormException', 'NoRoom'] },
    });
  });

  it.each([
    [
      'PlantInput',
      {
        type: 'structure',
        members: { Name: 'Name', Branches: 'Branches', Labels: 'Labels' },
        required: ['Name'],
      },
    ],
    ['Branches', { type: 'list', member: 'PlantInput', min: 0, max: 9 }],
    ['Labels', { type: 'map', key: 'Name', value: 'Kind', max: 50 }],
    ['Name', { type: 'string', min: 1, max: 8, pattern: '[a-z\\d]+' }],
    ['Kind', { type: 'string', enum: ['OAK', 'ASH'] }],
    ['Seed', { type: 'blob', max: 1024 }],
    ['Height', { type: 'double', min: 0.5 }],
    ['Planted', { type: 'timestamp' }],
    ['ListenOutput', { type: 'structure', members: { Sounds: 'Sounds' } }],
    ['Sounds', { type: 'structure', members: { Sound: 'Sound' }, eventStream: true }],
    ['Sound', { type: 'structure', members: { At: 'Planted', Height: 'Height', Seed: 'Seed' } }],
    ['StormException', { type: 'structure', members: {}, error: { fault: 'server' } }],
    ['NoRoom', { type: 'structure', members: {}, error: { fault: 'client', status: 409, code: 'No.Room' } }],
  ])('has the shape %s without its documentation', (name, expected) => {
    expect(shapes[name]).toEqual(expected);
  });

  it('has actions and shapes in alphabetical order, whatever their order was', () => {
    expect(Object.keys(actions)).toEqual(['Listen', 'Plant']);
    expect(Object.keys(shapes)).toEqual(Object.keys(SMALL_MODEL.shapes).sort());
  });

  it('has the members of a structure in the order that they had', () => {
    const shape = shapes['PlantInput'];
    const members = shape?.type === 'structure' ? Object.keys(shape.members) : [];
    expect(members).toEqual(['Name', 'Branches', 'Labels']);
  });
});

describe('a model that the tables cannot hold is refused', () => {
  const { metadata, operations, shapes } = SMALL_MODEL;
  const withShapes = (changed: object) => ({ ...SMALL_MODEL, shapes: { ...shapes, ...changed } });
  const withPlant = (changed: object) => ({
    ...SMALL_MODEL,
    operations: { ...operations, Plant: { ...operations.Plant, ...changed } },
  });

  it.each<[what: string, model: unknown, message: string]>([
    ['that is not an object', [], 'the model is [] where an object is expected.'],
    ['without metadata', { shapes, operations }, 'metadata is missing where an object is expected.'],
    [
      'of another protocol',
      { ...SMALL_MODEL, metadata: { ...metadata, protocol: 'query' } },
      'The service speaks the protocol query; the tables hold json only.',
    ],
    [
      'without a target prefix',
      { ...SMALL_MODEL, metadata: { ...metadata, targetPrefix: undefined } },
      'metadata/targetPrefix is missing where a string is expected.',
    ],
    [
      'whose action is not a POST',
      withPlant({ http: { method: 'GET', requestUri: '/' } }),
      'operations/Plant is not a POST to /.',
    ],
    [
      'whose action has a path',
      withPlant({ http: { method: 'POST', requestUri: '/x' } }),
      'operations/Plant is not a POST to /.',
    ],
    [
      'whose action has a trait it does not know',
      withPlant({ authtype: 'none' }),
      'operations/Plant has "authtype", which the script does not know. Add it to the table, or to the members that are dropped.',
    ],
    ['whose errors are not an array', withPlant({ errors: {} }), 'operations/Plant/errors is not an array.'],
    [
      'whose shape has a trait it does not know',
      withShapes({ Name: { type: 'string', base: 64 } }),
      'shapes/Name has "base", which the script does not know. Add it to the table, or to the members that are dropped.',
    ],
    [
      'whose member has a trait it does not know',
      withShapes({ Sounds: { type: 'structure', members: { Sound: { shape: 'Sound', locationName: 's' } } } }),
      'shapes/Sounds/members/Sound has "locationName", which the script does not know. Add it to the table, or to the members that are dropped.',
    ],
    [
      'whose shape is of a type it does not know',
      withShapes({ Name: { type: 'character' } }),
      'shapes/Name has the type character, which the tables do not support.',
    ],
    [
      'whose bound JavaScript cannot hold',
      withShapes({ Height: { type: 'long', max: 2 ** 53 } }),
      'shapes/Height/max is 9007199254740992 where a number that JavaScript holds exactly is expected.',
    ],
    [
      'whose list of values is not one of strings',
      withShapes({ Kind: { type: 'string', enum: ['OAK', 1] } }),
      'shapes/Kind/enum/1 is 1 where a string is expected.',
    ],
    [
      'that refers to a shape it does not have',
      withShapes({ Branches: { type: 'list', member: { shape: 'Leaf' } } }),
      'The model refers to the shape Leaf, which it does not have.',
    ],
    [
      'whose action refers to a shape it does not have',
      withPlant({ errors: [{ shape: 'Fire' }] }),
      'The model refers to the shape Fire, which it does not have.',
    ],
  ])('%s', (_what, model, message) => {
    expect(() => convertModel(model)).toThrow(message);
  });
});
