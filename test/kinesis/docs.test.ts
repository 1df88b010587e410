// Compares docs/kinesis.md with the actions that are supported and with those of the service model.
import { describe, expect, it } from 'vitest';
import { kinesisModel } from '../../lib/aws/index.ts';
import { createKinesis } from '../../lib/kinesis/index.ts';
import { readTable } from '../support/markdown-table.ts';

const rows = readTable('docs/kinesis.md', 'action', 'supported');

describe('the table of actions in docs/kinesis.md', () => {
  it('has every action of the service, in order', () => {
    expect(rows.map(([action]) => action)).toEqual(Object.keys(kinesisModel.actions));
  });

  it.each(rows)('says whether %s is supported: %s', async (action = '', supported = '') => {
    const { call, subscribe } = createKinesis();
    const outcome = action === 'SubscribeToShard' ? subscribe({}) : await call(action, {});
    const isUnknown = 'error' in outcome && outcome.error.code === 'UnknownOperationException';
    expect(supported).toBe(isUnknown ? 'no' : 'yes');
  });
});
