// Limits how long a body may take to arrive. In place of the limit on silence of its connection, which does not know why nothing arrives.
import type { Socket } from 'node:net';

export class BodyTimer {
  readonly #socket: Socket;
  readonly #millis: number;
  readonly #onExpired: () => void;
  #timer: NodeJS.Timeout | undefined;
  /** The limit of the connection, in milliseconds. */
  #silence: number | undefined;

  constructor(socket: Socket, millis: number, onExpired: () => void) {
    this.#socket = socket;
    this.#millis = millis;
    this.#onExpired = onExpired;
  }

  /** @param isExcused asked when the time is over: whether the client is slow because this server is. */
  start(isExcused: () => boolean = () => false): void {
    this.pause();
    this.#silence ??= this.#socket.timeout ?? 0;
    this.#socket.setTimeout(0);
    this.#timer = setTimeout(() => (isExcused() ? this.start(isExcused) : this.#onExpired()), this.#millis);
  }

  pause(): void {
    clearTimeout(this.#timer);
  }

  end(): void {
    this.pause();
    if (this.#silence !== undefined) this.#socket.setTimeout(this.#silence);
    this.#silence = undefined;
  }
}
