import { describe, expect, it } from 'vitest';
import { convertActions } from '../../scripts/aws-models/convert-actions.ts';
import { SMALL_MODEL } from './small-model.ts';

describe('convertActions', () => {
  it('keeps the actions and what they refer to: types, required members and enums', () => {
    expect(convertActions(SMALL_MODEL, ['Plant'])).toEqual({
      serviceId: 'Trees',
      actions: { Plant: { input: 'PlantInput' } },
      shapes: {
        Branches: { type: 'list', member: 'PlantInput' },
        Kind: { type: 'string', enum: ['OAK', 'ASH'] },
        Labels: { type: 'map', key: 'Name', value: 'Kind' },
        Name: { type: 'string' },
        PlantInput: {
          type: 'structure',
          members: { Name: 'Name', Branches: 'Branches', Labels: 'Labels' },
          required: ['Name'],
        },
      },
    });
  });

  it('refuses an action that the service does not have', () => {
    expect(() => convertActions(SMALL_MODEL, ['Fell'])).toThrow(
      'operations/Fell is missing where an object is expected.',
    );
  });
});
