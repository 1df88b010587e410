// Sends the events of a subscription as they come, until it ends or the client disconnects.
import type { Subscription } from '../call/call.ts';
import type { Codec } from '../protocol/codec.ts';
import { INTERNAL_FAILURE } from './carry-out.ts';
import type { HttpExchange } from './exchange.ts';
import { setHeaders } from './response.ts';

/**
 * @param subscription is closed when everything is sent or the client has disconnected.
 * @param silence how long a client may leave events unread before it is disconnected, in milliseconds.
 * @param onDefect gets what the subscription throws; the client then gets an exception instead of an event.
 */
export async function streamSubscription(
  exchange: HttpExchange,
  codec: Codec,
  subscription: Subscription,
  silence: number,
  onDefect: (error: unknown) => void,
): Promise<void> {
  const { outgoing, isClosed } = exchange;
  const send = (frame: Uint8Array) => write(exchange, frame, silence);
  exchange.closed.then(() => subscription.close());
  const frames = await import('../protocol/event-stream.ts');
  // Between two events there may be silence.
  outgoing.setTimeout(0);
  setHeaders(outgoing, frames.EVENT_STREAM_CONTENT_TYPE);
  try {
    await send(frames.writeInitialResponse(codec));
    for await (const event of subscription.events) {
      if (isClosed()) return;
      await send(frames.writeEvent(codec, event));
    }
  } catch (error) {
    onDefect(error);
    await send(frames.writeException(codec, INTERNAL_FAILURE));
  } finally {
    // Closing twice has no effect; this also closes it after the last event.
    subscription.close();
    if (!isClosed()) outgoing.end();
  }
}

/** Resolves when more can be written, or nothing more. */
async function write({ outgoing, closed, isClosed }: HttpExchange, bytes: Uint8Array, silence: number): Promise<void> {
  if (isClosed()) return;
  // The same call twice: TypeScript sees two functions with different overloads.
  if ('stream' in outgoing ? outgoing.write(bytes) : outgoing.write(bytes)) return;
  let onDrain = () => {};
  const drained = new Promise<void>((resolve) => {
    onDrain = resolve;
  });
  outgoing.on('drain', onDrain);
  outgoing.setTimeout(silence);
  await Promise.race([drained, closed]);
  outgoing.off('drain', onDrain);
  if (!isClosed()) outgoing.setTimeout(0);
}
