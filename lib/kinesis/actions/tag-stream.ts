// AddTagsToStream, RemoveTagsFromStream and ListTagsForStream.
import { keepStream, outcomeWhen } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { findStream } from '../core/find-stream.ts';
import { isRefused } from '../core/refuse.ts';
import { listTags, refuseTagKeys, refuseTags } from '../core/tags.ts';
import { type ActionOutcome, DONE, type StreamInput } from './action.ts';

interface AddInput extends StreamInput {
  readonly Tags: Readonly<Record<string, string>>;
}

export function addTagsAction(core: Core, input: AddInput): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const refused = refuseTags(core, stream.name, input.Tags, stream.tags);
  if (refused !== undefined) return refused;
  for (const [key, value] of Object.entries(input.Tags)) stream.tags.set(key, value);
  return outcomeWhen(keepStream(core, stream), DONE);
}

interface RemoveInput extends StreamInput {
  readonly TagKeys: readonly string[];
}

/** Keys that do not exist are ignored. */
export function removeTagsAction(core: Core, input: RemoveInput): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const refused = refuseTagKeys(core, stream.name, input.TagKeys);
  if (refused !== undefined) return refused;
  for (const key of input.TagKeys) stream.tags.delete(key);
  return outcomeWhen(keepStream(core, stream), DONE);
}

interface ListInput extends StreamInput {
  readonly ExclusiveStartTagKey?: string;
  readonly Limit?: number;
}

export function listTagsForStreamAction(core: Core, input: ListInput): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const after = input.ExclusiveStartTagKey ?? '';
  const tags = listTags(stream.tags).filter(({ Key }) => Key > after);
  const page = tags.slice(0, input.Limit ?? tags.length);
  return { output: { Tags: page, HasMoreTags: page.length < tags.length } };
}
