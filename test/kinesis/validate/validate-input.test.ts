// The bounds of inputs. Messages: recorded on the service by kinesalite's tests; bounds of today: the service model.
import { describe, expect, it } from 'vitest';
import { kinesisModel } from '../../../lib/aws/index.ts';
import { validateInput } from '../../../lib/kinesis/validate/validate-input.ts';

const NAME = 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+';
const LONG = 'x'.repeat(129);

function messageOf(action: string, input: Readonly<Record<string, unknown>>): string | undefined {
  const refusal = validateInput(action, input);
  if (refusal !== undefined) expect(refusal.error.code).toBe('ValidationException');
  return refusal?.error.message;
}

const value = (text: string, at: string, constraint: string) =>
  `Value ${text} at '${at}' failed to satisfy constraint: ${constraint}`;

describe('an input', () => {
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['GetRecords', {}, [value('null', 'shardIterator', 'Member must not be null')]],
    ['GetRecords', { ShardIterator: null }, [value('null', 'shardIterator', 'Member must not be null')]],
    [
      'GetRecords',
      { ShardIterator: '', Limit: 0 },
      [
        value("''", 'shardIterator', 'Member must have length greater than or equal to 1'),
        value("'0'", 'limit', 'Member must have value greater than or equal to 1'),
      ],
    ],
    [
      'GetRecords',
      { ShardIterator: 'x'.repeat(513), Limit: 100_000 },
      [
        value(`'${'x'.repeat(513)}'`, 'shardIterator', 'Member must have length less than or equal to 512'),
        value("'100000'", 'limit', 'Member must have value less than or equal to 10000'),
      ],
    ],
    [
      'DeleteStream',
      { StreamName: '' },
      [
        value("''", 'streamName', NAME),
        value("''", 'streamName', 'Member must have length greater than or equal to 1'),
      ],
    ],
    [
      'DeleteStream',
      { StreamName: LONG },
      [value(`'${LONG}'`, 'streamName', 'Member must have length less than or equal to 128')],
    ],
    ['DeleteStream', { StreamName: 'a b' }, [value("'a b'", 'streamName', NAME)]],
    ['DeleteStream', { StreamName: 'a\n' }, [value("'a\n'", 'streamName', NAME)]],
    [
      'GetShardIterator',
      { StreamName: 'a', ShardId: 'b', ShardIteratorType: '' },
      [
        value(
          "''",
          'shardIteratorType',
          'Member must satisfy enum value set: [AFTER_SEQUENCE_NUMBER, LATEST, AT_TIMESTAMP, AT_SEQUENCE_NUMBER, TRIM_HORIZON]',
        ),
      ],
    ],
    [
      'AddTagsToStream',
      { StreamName: 'a', Tags: {} },
      [value("'{}'", 'tags', 'Member must have length greater than or equal to 1')],
    ],
    [
      'AddTagsToStream',
      { StreamName: 'a', Tags: { a: '1', [LONG]: '2' } },
      [
        value(
          `'{a=1, ${LONG}=2}'`,
          'tags',
          'Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]',
        ),
      ],
    ],
    [
      'AddTagsToStream',
      { StreamName: 'a', Tags: { a: 'x'.repeat(257) } },
      [
        value(
          `'{a=${'x'.repeat(257)}}'`,
          'tags',
          'Map value must satisfy constraint: [Member must have length less than or equal to 256, Member must have length greater than or equal to 0]',
        ),
      ],
    ],
    [
      'RemoveTagsFromStream',
      { StreamName: 'a', TagKeys: ['a', LONG, 'b'] },
      [
        value(
          `'[a, ${LONG}, b]'`,
          'tagKeys',
          'Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]',
        ),
      ],
    ],
    [
      'ListShards',
      { StreamName: 'a', ShardFilter: {} },
      [value('null', 'shardFilter.type', 'Member must not be null')],
    ],
  ])('of %s: %j is refused', (action, input, violations) => {
    const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected`;
    expect(messageOf(action, input)).toBe(`${count}: ${violations.join('; ')}`);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['PutRecord', { StreamName: 'a', Data: Buffer.alloc(0), PartitionKey: 'x'.repeat(256) }],
    ['PutRecord', { StreamName: 'a', Data: new Uint8Array(1), PartitionKey: null }],
    ['PutRecord', { StreamName: 'x'.repeat(128), Data: Buffer.alloc(10_485_760), ExplicitHashKey: '0' }],
    ['CreateStream', { StreamName: 'a.b_c-D9', ShardCount: 1 }],
    ['ListStreams', {}],
    ['DescribeLimits', {}],
  ])('of %s: %j is right', (action, input) => {
    expect(messageOf(action, input)).toBeUndefined();
  });

  it.each(['01', '-1', '1e3', ' 1', '1 ', '+1', '', 'a', '1'.repeat(40)])(
    'may not have %j for a hash key',
    (ExplicitHashKey) => {
      const input = { StreamName: 'a', Data: Buffer.alloc(0), PartitionKey: 'a', ExplicitHashKey };
      expect(messageOf('PutRecord', input)).toContain("at 'explicitHashKey' failed to satisfy constraint");
    },
  );

  it('is prepared for every action of the model', () => {
    for (const action of Object.keys(kinesisModel.actions)) expect(() => validateInput(action, {})).not.toThrow();
  });
});
