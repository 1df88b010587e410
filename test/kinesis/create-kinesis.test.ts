// What holds for every call.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../lib/kinesis/store/memory-store.ts';
import { makeKinesis } from './make-kinesis.ts';

describe('a call', () => {
  it.each(['Whatever', 'CreateQueue', 'putRecord', 'constructor', '__proto__', ''])(
    'of %j is unknown',
    async (action) => {
      const { refused } = makeKinesis();
      expect(await refused(action)).toMatch(/^UnknownOperationException: /);
    },
  );

  it('that runs into a defect returns InternalFailureException and is reported, and the next one works', async () => {
    const memory = createMemoryStore({ bytes: 1e6, secret: Buffer.alloc(32), onDrop: () => {} });
    const cause = new Error('a defect');
    const broken = () => {
      throw cause;
    };
    const { refused, ok, events } = makeKinesis({ store: { ...memory, openLog: broken } });
    expect(await refused('CreateStream', { StreamName: 'a', ShardCount: 1 })).toMatch(/^InternalFailureException: /);
    expect(events).toEqual([{ code: 'defect', message: expect.stringContaining('CreateStream'), cause }]);
    await ok('ListStreams');
  });

  it('knows the account and the Region that it was given', async () => {
    const { ok } = makeKinesis({ accountId: '123456789012', region: 'eu-west-1' });
    await ok('CreateStream', { StreamName: 'a', ShardCount: 1 });
    expect((await ok('DescribeStream', { StreamName: 'a' })).StreamDescription.StreamARN).toBe(
      'arn:aws:kinesis:eu-west-1:123456789012:stream/a',
    );
  });
});
