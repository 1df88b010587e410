// DeleteStream.
import { keepStream, outcomeWhen, passThrough, removeStream } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { findStream } from '../core/find-stream.ts';
import { inUse, isRefused } from '../core/refuse.ts';
import { type ActionOutcome, DONE, type StreamInput } from './action.ts';

interface Input extends StreamInput {
  readonly EnforceConsumerDeletion?: boolean;
}

/** A stream that is still being created can be deleted too. The message about consumers: quoted in an issue of Terraform's provider. */
export function deleteStreamAction(core: Core, input: Input): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  if (stream.status === 'DELETING') return DONE;
  if (stream.consumers.size > 0 && input.EnforceConsumerDeletion !== true) {
    const { name } = stream;
    return inUse(
      `DeleteStream can't delete ${core.account.id}:${name} because there are consumers associated with this data stream. To delete ` +
        `${name} anyway, set the EnforceConsumerDeletion parameter to true to force the deletion of all the consumers that are ` +
        'associated with it.',
    );
  }
  const written = passThrough(core, stream, 'DELETING', () => removeStream(core, stream));
  return outcomeWhen(core.streams.has(stream.name) ? keepStream(core, stream) : written, DONE);
}
