// Numbers that look random and are the same again for the same seed.

/** From 0 to below 1. */
export type Random = () => number;

/** Mulberry32, a public-domain generator of 32 bits: enough to decide which call fails. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
