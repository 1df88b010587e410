// Says that the disk does not take records, once per minute, and that it does again.
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
      const message = `Nothing can be written to ${folder} (${reasonOf(cause)}): calls that write are refused until it can. Failed writes so far: ${failures}.`;
      onEvent({ code: 'disk-failed', message, cause });
    },
    works: () => {
      if (!isTold) return;
      isTold = false;
      onEvent({ code: 'disk-works', message: `${folder} can be written to again.` });
    },
  };
}
