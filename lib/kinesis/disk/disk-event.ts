// What a person should know about the folder while it is in use.

export interface DiskEvent {
  /**
   * `disk-torn`: an incomplete write at the end of a file was removed. `disk-lock`: the lock of a process that no longer runs was
   * taken over. `disk-failed`: records could not be written, reported once per minute. `disk-works`: they can be again.
   */
  readonly code: 'disk-failed' | 'disk-lock' | 'disk-torn' | 'disk-works';
  readonly message: string;
  readonly cause?: unknown;
}

/** @param holder the id of the process that left the lock; undefined when it names none. */
export function lockTaken(path: string, holder: number | undefined): DiskEvent {
  const who = holder === undefined ? 'an unknown process' : `process ${holder}`;
  return { code: 'disk-lock', message: `${path} was left by ${who}, which no longer runs. The lock is taken over.` };
}
