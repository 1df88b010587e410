// Reports that nothing can be written to the disk, once per minute, and when writing works again.
import { reasonOf } from './disk-error.ts';
import type { DiskEvent } from './disk-event.ts';

export interface FailureTeller {
  failed(cause: unknown): void;
  works(): void;
}

const TOLD_EVERY_MS = 60_000;

/** @param now in ms since 1970; it may jump. */
export function createFailureTeller(
  folder: string,
  now: () => number,
  onEvent: (event: DiskEvent) => void,
): FailureTeller {
  let toldAt: number | undefined;
  let failures = 0;
  let isTold = false;
  return {
    failed: (cause) => {
      failures++;
      const time = now();
      if (toldAt !== undefined && Math.abs(time - toldAt) < TOLD_EVERY_MS) return;
      toldAt = time;
      isTold = true;
      const message = `Cannot write to ${folder} (${reasonOf(cause)}). Calls that write are refused until it works again. Failed writes so far: ${failures}.`;
      onEvent({ code: 'disk-failed', message, cause });
    },
    works: () => {
      if (!isTold) return;
      isTold = false;
      onEvent({ code: 'disk-works', message: `Writing to ${folder} works again.` });
    },
  };
}
