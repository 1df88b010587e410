// A bucket that fills again in one second.

export interface Bucket {
  /** @param now in ms since 1970. */
  has(amount: number, now: number): boolean;
  /** More than there is makes a debt. */
  take(amount: number): void;
}

/** What sums of doubles may lack. */
const ROUNDING = 1e-6;

/** @param perSecond what goes in within a second, and the most that is in it. It begins full. */
export function createBucket(perSecond: number, since: number): Bucket {
  let level = perSecond;
  let filledAt = since;
  return {
    has: (amount, now) => {
      // A clock that was set back fills nothing, and begins again from there.
      level = Math.min(perSecond, level + (Math.max(0, now - filledAt) * perSecond) / 1000);
      filledAt = now;
      return level + ROUNDING >= amount;
    },
    take: (amount) => {
      level -= amount;
    },
  };
}
