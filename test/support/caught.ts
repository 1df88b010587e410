// The error a function throws, typed, for tests that look at more than its message.

/** @throws when the function returns, or throws something else. */
export function caught<E extends Error>(run: () => unknown, kind: abstract new (...args: never[]) => E): E {
  try {
    run();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
  throw new Error(`expected ${kind.name}, but nothing was thrown`);
}
