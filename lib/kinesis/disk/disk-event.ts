// What a person should know of the folder while it is used.

export interface DiskEvent {
  /**
   * `disk-torn`: the end of a file that was being written when its process ended was cut off. `disk-lock`: the lock of a process that is
   * gone was taken over. `disk-failed`: records could not be written, told once per minute. `disk-works`: they can be again.
   */
  readonly code: 'disk-failed' | 'disk-lock' | 'disk-torn' | 'disk-works';
  readonly message: string;
  readonly cause?: unknown;
}

/** @param holder the number of the process that left it; undefined when it names none. */
export function lockTaken(path: string, holder: number | undefined): DiskEvent {
  const who = holder === undefined ? 'a process that it does not name' : `process ${holder}`;
  return { code: 'disk-lock', message: `${path} was left by ${who}, which is gone: it is taken over.` };
}
