// Limits the memory for request bodies: a large body waits until there is room for it. Without this, 200 clients with 10 MB each would take
// 2 GB.
import type { IncomingMessage } from 'node:http';

interface Waiting {
  readonly request: IncomingMessage;
  readonly bytes: number;
  readonly enter: () => void;
}

export class BodyRoom {
  #free: number;
  readonly #inside = new Map<IncomingMessage, number>();
  readonly #waiting: Waiting[] = [];

  /** @param bytes at least as many as the largest body. */
  constructor(bytes: number) {
    this.#free = bytes;
  }

  /** Whether a body waits. */
  get isFull(): boolean {
    return this.#waiting.length > 0;
  }

  /** Resolves when there is room, in the order of the calls. */
  async enter(request: IncomingMessage, bytes: number): Promise<void> {
    await new Promise<void>((enter) => {
      this.#waiting.push({ request, bytes, enter });
      this.#admit();
    });
  }

  /** To be called for every request whose body is not needed any longer, or will not be read. */
  leave(request: IncomingMessage): void {
    const bytes = this.#inside.get(request);
    if (bytes === undefined) return;
    this.#inside.delete(request);
    this.#free += bytes;
    this.#admit();
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const { request, bytes, enter } = next;
      // A client that left in the meantime needs no room.
      if (!request.destroyed) {
        if (bytes > this.#free) return;
        this.#free -= bytes;
        this.#inside.set(request, bytes);
      }
      this.#waiting.shift();
      enter();
    }
  }
}
