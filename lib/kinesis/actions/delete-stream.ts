// DeleteStream.
import { answerWhen, keepStream, passThrough, removeStream } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { findStream } from '../core/find-stream.ts';
import { inUse, isRefusal } from '../core/refuse.ts';
import { type Answer, DONE, type StreamInput } from './action.ts';

interface Input extends StreamInput {
  readonly EnforceConsumerDeletion?: boolean;
}

/** Also of a stream that is still being made. The text about consumers is ours: no recording of the service is public. */
export function deleteStream(core: Core, input: Input): Answer {
  const stream = findStream(core, input);
  if (isRefusal(stream)) return stream;
  if (stream.status === 'DELETING') return DONE;
  if (stream.consumers.size > 0 && input.EnforceConsumerDeletion !== true) {
    const count = stream.consumers.size;
    return inUse(
      `Stream ${stream.name} under account ${core.account.id} has ${count} consumer${count === 1 ? '' : 's'}. ` +
        'Deregister them, or set EnforceConsumerDeletion.',
    );
  }
  const written = passThrough(core, stream, 'DELETING', () => removeStream(core, stream));
  return answerWhen(core.streams.has(stream.name) ? keepStream(core, stream) : written, DONE);
}
