// Tags of streams and consumers, in both forms. Outputs and messages: recorded on the service by kinesalite's tests.
import { describe, expect, it } from 'vitest';
import { makeStream } from '../make-kinesis.ts';

const NAMED = { StreamName: 'orders' };
const ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders';
const INVALID =
  'Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, _ . / = + - % @.';

describe('tags', () => {
  it('are added, replaced and removed', async () => {
    const { ok } = await makeStream();
    expect(await ok('AddTagsToStream', { ...NAMED, Tags: { a: 'a', 'ü0 _.': 'a', '/=+-@': 'a', c: '' } })).toEqual({});
    await ok('AddTagsToStream', { ...NAMED, Tags: { a: 'b' } });
    expect(await ok('RemoveTagsFromStream', { ...NAMED, TagKeys: ['/=+-@', 'not there'] })).toEqual({});
    expect(await ok('ListTagsForStream', NAMED)).toEqual({
      Tags: [
        { Key: 'a', Value: 'b' },
        { Key: 'c', Value: '' },
        { Key: 'ü0 _.', Value: 'a' },
      ],
      HasMoreTags: false,
    });
  });

  it.each<[object, string[], boolean]>([
    [{}, [' ', '+', '/', '0', '=', '@', 'Zb', '_', 'a', 'ÿ'], false],
    [{ ExclusiveStartTagKey: '@', Limit: 2 }, ['Zb', '_'], true],
    [{ ExclusiveStartTagKey: '$Z%*(*&@,,.,,ZAC' }, ['+', '/', '0', '=', '@', 'Zb', '_', 'a', 'ÿ'], false],
    [{ ExclusiveStartTagKey: 'Za$Z%*(*&@,,.,,' }, ['Zb', '_', 'a', 'ÿ'], false],
  ])('are listed with %j: %j', async (input, keys, hasMore) => {
    const { ok } = await makeStream();
    const Tags = { a: 'b', ' ': 'a', ÿ: 'a', _: 'a', '/': 'a', '=': 'a', '+': 'a', Zb: 'z', 0: 'a', '@': 'a' };
    await ok('AddTagsToStream', { ...NAMED, Tags });
    const output = await ok('ListTagsForStream', { ...NAMED, ...input });
    expect([output.Tags.map(({ Key }) => Key), output.HasMoreTags]).toEqual([keys, hasMore]);
  });

  it.each(['abc;def', 'abc\tdef', 'abc\ndef', 'abc,def'])('may not have %j in keys or values', async (text) => {
    const { refused } = await makeStream();
    const message = `InvalidArgumentException: ${INVALID}`;
    expect(await refused('AddTagsToStream', { ...NAMED, Tags: { [text]: '1' } })).toBe(message);
    expect(await refused('AddTagsToStream', { ...NAMED, Tags: { a: text } })).toBe(message);
    expect(await refused('RemoveTagsFromStream', { ...NAMED, TagKeys: [text] })).toBe(message);
  });

  it('may not have a percent sign', async () => {
    const { refused } = await makeStream();
    const message = (what: string) =>
      `InvalidArgumentException: Failed to ${what} stream orders under account 000000000000 because some tags contained illegal ` +
      "characters. The allowed characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'.";
    expect(await refused('AddTagsToStream', { ...NAMED, Tags: { 'abc%def': '1' } })).toBe(message('add tags to'));
    expect(await refused('RemoveTagsFromStream', { ...NAMED, TagKeys: ['abc%def'] })).toBe(message('remove tags from'));
  });

  it('are 50 at most', async () => {
    const { ok, refused } = await makeStream();
    const tags = (from: number, to: number) =>
      Object.fromEntries(Array.from({ length: to - from }, (_, at) => [`k${from + at}`, 'v']));
    await ok('AddTagsToStream', { ...NAMED, Tags: tags(0, 50) });
    await ok('AddTagsToStream', { ...NAMED, Tags: { k0: 'other' } });
    expect(await refused('AddTagsToStream', { ...NAMED, Tags: tags(50, 51) })).toBe(
      'InvalidArgumentException: Failed to add tags to stream orders under account 000000000000 because a given stream cannot have more ' +
        'than 50 tags associated with it.',
    );
  });

  it('come with a new stream', async () => {
    const { ok } = await makeStream();
    await ok('CreateStream', { StreamName: 'b', ShardCount: 1, Tags: { a: '1' } });
    expect((await ok('ListTagsForStream', { StreamName: 'b' })).Tags).toEqual([{ Key: 'a', Value: '1' }]);
  });

  it('are the same by ARN', async () => {
    const { ok } = await makeStream();
    await ok('AddTagsToStream', { ...NAMED, Tags: { a: '1' } });
    await ok('TagResource', { ResourceARN: ARN, Tags: { b: '2', c: '3' } });
    await ok('UntagResource', { ResourceARN: ARN, TagKeys: ['c'] });
    const Tags = [
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ];
    expect(await ok('ListTagsForResource', { ResourceARN: ARN })).toEqual({ Tags });
    expect((await ok('ListTagsForStream', NAMED)).Tags).toEqual(Tags);
  });

  it('of a consumer are its own', async () => {
    const { ok } = await makeStream();
    const input = { StreamARN: ARN, ConsumerName: 'c', Tags: { a: '1' } };
    const { ConsumerARN: ResourceARN } = (await ok('RegisterStreamConsumer', input)).Consumer;
    await ok('TagResource', { ResourceARN, Tags: { b: '2' } });
    await ok('UntagResource', { ResourceARN, TagKeys: ['a'] });
    expect((await ok('ListTagsForResource', { ResourceARN })).Tags).toEqual([{ Key: 'b', Value: '2' }]);
    expect((await ok('ListTagsForStream', NAMED)).Tags).toEqual([]);
  });
});
