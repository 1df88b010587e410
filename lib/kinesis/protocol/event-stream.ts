// The messages of an event stream, `application/vnd.amazon.eventstream`: a prelude, headers, a payload and two CRC-32.
// Source: Smithy, "Amazon Event Stream specification", and "Event streams" for the headers and the initial response.
import { EventStreamCodec } from '@smithy/core/event-streams';
import type { KinesisError, SubscriptionEvent } from '../call/call.ts';
import type { Codec } from './codec.ts';
import { writeShape } from './write-shape.ts';

export const EVENT_STREAM_CONTENT_TYPE = 'application/vnd.amazon.eventstream';

const EVENT = 'SubscribeToShardEvent';

const frames = new EventStreamCodec(
  (bytes) => Buffer.from(bytes).toString(),
  (text) => Buffer.from(text),
);

/** The first event: the output of the action without the stream, which is empty. SDKs such as botocore fail without it. */
export function writeInitialResponse(codec: Codec): Uint8Array {
  return writeMessage(codec, { ':message-type': 'event', ':event-type': 'initial-response' }, {});
}

export function writeEvent(codec: Codec, event: SubscriptionEvent): Uint8Array {
  return writeMessage(codec, { ':message-type': 'event', ':event-type': EVENT }, writeShape(codec, EVENT, event));
}

/** The last event of a stream that fails. */
export function writeException(codec: Codec, { code, message }: KinesisError): Uint8Array {
  return writeMessage(codec, { ':message-type': 'exception', ':exception-type': code }, { message });
}

function writeMessage(codec: Codec, headers: Readonly<Record<string, string>>, payload: unknown): Uint8Array {
  const named = Object.entries({ ...headers, ':content-type': codec.contentType });
  return frames.encode({
    headers: Object.fromEntries(named.map(([name, value]) => [name, { type: 'string', value } as const])),
    body: codec.print(payload),
  });
}
