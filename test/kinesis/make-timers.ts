// Timers that go off when the test says so.

export interface TestTimers {
  /** For `KinesisOptions.after`. */
  readonly after: (ms: number, callBack: () => void) => () => void;
  /** Lets so much time pass. */
  pass(ms: number): void;
  /** How many have not gone off. */
  count(): number;
}

export function makeTimers(): TestTimers {
  const timers = new Set<{ readonly at: number; readonly callBack: () => void }>();
  let now = 0;
  return {
    after: (ms, callBack) => {
      const timer = { at: now + ms, callBack };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: (ms) => {
      now += ms;
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
        if (timer.at > now) break;
        if (timers.delete(timer)) timer.callBack();
      }
    },
    count: () => timers.size,
  };
}
