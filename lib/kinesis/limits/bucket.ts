// A token bucket that refills in one second.

export interface Bucket {
  /** @param now in ms since 1970. */
  has(amount: number, now: number): boolean;
  /** Taking more than is in it leaves a debt. */
  take(amount: number): void;
}

/** The rounding error of sums of doubles. */
const ROUNDING = 1e-6;

/** @param perSecond how much is added per second, and the capacity. It starts full. */
export function createBucket(perSecond: number, since: number): Bucket {
  let level = perSecond;
  let filledAt = since;
  return {
    has: (amount, now) => {
      // A clock that was set back adds nothing and continues from there.
      level = Math.min(perSecond, level + (Math.max(0, now - filledAt) * perSecond) / 1000);
      filledAt = now;
      return level + ROUNDING >= amount;
    },
    take: (amount) => {
      level -= amount;
    },
  };
}
