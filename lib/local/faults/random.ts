// Pseudorandom numbers: the same seed gives the same numbers.

/** At least 0, less than 1. */
export type Random = () => number;

/** Mulberry32, a public-domain 32-bit generator: good enough to decide which call fails. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
