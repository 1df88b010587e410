// TagResource, UntagResource and ListTagsForResource: tags of a stream or of a consumer, by ARN.
import type { Message } from '../call/call.ts';
import { keepStream, outcomeWhen } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { findConsumerByArn } from '../core/find-consumer.ts';
import { findStream } from '../core/find-stream.ts';
import { isRefused, type Refused } from '../core/refuse.ts';
import type { Stream } from '../core/stream.ts';
import { listTags, refuseTagKeys, refuseTags } from '../core/tags.ts';
import { type ActionOutcome, DONE } from './action.ts';

interface Input extends Message {
  readonly ResourceARN: string;
}

interface Resource {
  readonly stream: Stream;
  readonly tags: Map<string, string>;
}

export function tagResourceAction(
  core: Core,
  input: Input & { readonly Tags: Readonly<Record<string, string>> },
): ActionOutcome {
  const resource = findResource(core, input);
  if (isRefused(resource)) return resource;
  const { stream, tags } = resource;
  const refused = refuseTags(core, stream.name, input.Tags, tags);
  if (refused !== undefined) return refused;
  for (const [key, value] of Object.entries(input.Tags)) tags.set(key, value);
  return outcomeWhen(keepStream(core, stream), DONE);
}

export function untagResourceAction(core: Core, input: Input & { readonly TagKeys: readonly string[] }): ActionOutcome {
  const resource = findResource(core, input);
  if (isRefused(resource)) return resource;
  const { stream, tags } = resource;
  const refused = refuseTagKeys(core, stream.name, input.TagKeys);
  if (refused !== undefined) return refused;
  for (const key of input.TagKeys) tags.delete(key);
  return outcomeWhen(keepStream(core, stream), DONE);
}

export function listTagsForResourceAction(core: Core, input: Input): ActionOutcome {
  const resource = findResource(core, input);
  return isRefused(resource) ? resource : { output: { Tags: listTags(resource.tags) } };
}

function findResource(core: Core, { ResourceARN: arn, StreamId }: Input): Resource | Refused {
  if (arn.includes('/consumer/')) {
    const found = findConsumerByArn(core, arn);
    return isRefused(found) ? found : { stream: found.stream, tags: found.consumer.tags };
  }
  const stream = findStream(core, { StreamARN: arn, ...(StreamId === undefined ? {} : { StreamId }) });
  return isRefused(stream) ? stream : { stream, tags: stream.tags };
}
