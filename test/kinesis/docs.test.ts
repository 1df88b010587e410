// Holds docs/kinesis.md to the actions that are there and to those of the service model.
import { describe, expect, it } from 'vitest';
import { kinesisModel } from '../../lib/aws/index.ts';
import { createKinesis } from '../../lib/kinesis/index.ts';
import { readTable } from '../support/markdown-table.ts';

const rows = readTable('docs/kinesis.md', 'action', 'there');

describe('the table of actions in docs/kinesis.md', () => {
  it('has every action of the service, in order', () => {
    expect(rows.map(([action]) => action)).toEqual(Object.keys(kinesisModel.actions));
  });

  it.each(rows)('tells whether %s is there: %s', async (action = '', there = '') => {
    const { call, subscribe } = createKinesis();
    const outcome = action === 'SubscribeToShard' ? subscribe({}) : await call(action, {});
    const isUnknown = 'error' in outcome && outcome.error.code === 'UnknownOperationException';
    expect(there).toBe(isUnknown ? 'no' : 'yes');
  });
});
