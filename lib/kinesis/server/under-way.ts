// The requests that have not got their response yet, and how to end those that would not end by themselves.
import type { HttpExchange } from './exchange.ts';

/** How long a client gets to see the end, in milliseconds. */
export const FAREWELL = 200;

export class UnderWay {
  readonly #exchanges = new Set<HttpExchange>();
  readonly #stops = new Map<HttpExchange, () => void>();
  #closing = false;
  #onNone = () => {};

  add(exchange: HttpExchange): void {
    this.#exchanges.add(exchange);
    if (this.#closing) endConnectionWith(exchange);
    exchange.closed.then(() => {
      this.#exchanges.delete(exchange);
      this.#stops.delete(exchange);
      if (this.#exchanges.size === 0) this.#onNone();
    });
  }

  /** Call this when the response becomes an event stream. */
  addStream(exchange: HttpExchange, stop: () => void): void {
    const end = () => {
      stop();
      // A client that does not read would not see the end either.
      setTimeout(() => exchange.outgoing.destroy(), FAREWELL).unref();
    };
    if (this.#closing) end();
    else if (this.#exchanges.has(exchange)) this.#stops.set(exchange, end);
  }

  /** Stops the event streams. Resolves at the first moment when no request is left, including later ones. */
  async finish(): Promise<void> {
    this.#closing = true;
    for (const exchange of this.#exchanges) endConnectionWith(exchange);
    for (const stop of this.#stops.values()) stop();
    if (this.#exchanges.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#onNone = resolve;
    });
  }
}

/** HTTP/1.1 only: HTTP/2 has GOAWAY for that. */
function endConnectionWith({ outgoing }: HttpExchange): void {
  if (!('stream' in outgoing)) outgoing.shouldKeepAlive = false;
}
