// Changes a setting of a stream: what such actions have in common.
import { keepStream, outcomeWhen, passThrough, refuseUnlessActive } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { findStream } from '../core/find-stream.ts';
import { isRefused, type Refused } from '../core/refuse.ts';
import type { Stream, StreamSettings } from '../core/stream.ts';
import { type ActionOutcome, DONE, type StreamInput } from './action.ts';

/** @param plan returns what changes, or an error. The stream is ACTIVE. */
export function changeSettings(
  core: Core,
  input: StreamInput,
  plan: (stream: Stream) => Partial<StreamSettings> | Refused,
): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const changes = refuseUnlessActive(core, stream) ?? plan(stream);
  if (isRefused(changes)) return changes;
  const written = passThrough(core, stream, 'UPDATING', () => {
    Object.assign(stream.settings, changes);
    // A shorter retention applies from now on.
    stream.sweptAt = Number.NEGATIVE_INFINITY;
    return keepStream(core, stream);
  });
  return outcomeWhen(written, DONE);
}
