// Sequence numbers in the form that the service uses: 186 bits, written as 56 decimal digits.
//
// In hexadecimal, from the left: `2`; the creation time of the shard in seconds (9 digits); the last digit of the shard's number; the index of
// the record (16, the first below 8); `00`; its arrival in seconds (9); the shard's number (8); `2`, the version. So a number grows with
// the index whatever the clock does, and those of a shard that was created later are greater. Source: kinesalite's tests, which ran
// against the service, parse sequence numbers this way.

const RECORD = 1n << 80n;
const SECOND = 1n << 36n;
/** The index that ends a closed shard: greater than that of any record. */
const LAST_INDEX = 0x7fffffffffffffffn;

/** The numbers of one shard. */
export interface SequenceNumbers {
  /** The number of the shard's start: lower than any record's. */
  readonly starting: string;
  /** @param index from 1, one more for each record of the shard. @param arrival in ms since 1970. */
  at(index: number, arrival: number): string;
  /** The number of the shard's end: higher than any record's. */
  ending(closedAt: number): string;
}

/** @param createdAt in seconds since 1970. @param shard the number in the id of the shard. */
export function createSequenceNumbers(createdAt: number, shard: number): SequenceNumbers {
  const hex = `2${digits(createdAt, 9)}${(shard % 16).toString(16)}${'0'.repeat(16 + 2 + 9)}${digits(shard, 8)}2`;
  const base = BigInt(`0x${hex}`);
  const exact = (index: bigint, second: number) => (base + index * RECORD + BigInt(second) * SECOND).toString();
  const write = createWriter((second) => base + BigInt(second) * SECOND);
  return {
    starting: exact(0n, createdAt),
    at: (index, arrival) => {
      const second = Math.floor(arrival / 1000);
      return write(index, second) ?? exact(BigInt(index), second);
    },
    ending: (closedAt) => exact(LAST_INDEX, Math.floor(closedAt / 1000)),
  };
}

function digits(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

/** Numbers are added in limbs of eight decimal digits, the lowest first, and written four digits at a time: takes a third of a BigInt's time. */
const LIMB = 100_000_000;
const LIMBS = 7;
const [STEP0 = 0, STEP1 = 0, STEP2 = 0, STEP3 = 0] = limbsOf(RECORD);
/** Above this, a limb times the index is not exact as a double. */
const MOST_INDEX = Math.floor((Number.MAX_SAFE_INTEGER - LIMB * 2) / LIMB);
const HALF = 10_000;
/** The digits of each number below {@link HALF}, as four bytes of ASCII in the order of this machine. */
const HALVES = new Uint32Array(HALF);
Buffer.from(HALVES.buffer).write(Array.from({ length: HALF }, (_, number) => String(number).padStart(4, '0')).join(''));

type Write = (index: number, second: number) => string | undefined;

/** Undefined for the rare number that needs a BigInt. */
function createWriter(firstOf: (second: number) => bigint): Write {
  const digits = new Uint32Array(LIMBS * 2);
  const text = Buffer.from(digits.buffer);
  let limbs: number[] = [];
  let lastSecond = -1;
  return (index, second) => {
    if (second !== lastSecond) {
      limbs = limbsOf(firstOf(second));
      limbs.forEach((limb, place) => {
        writeLimb(digits, LIMBS - 1 - place, limb);
      });
      lastSecond = second;
    }
    const [l0 = 0, l1 = 0, l2 = 0, l3 = 0, l4 = 0] = limbs;
    const s0 = l0 + STEP0 * index;
    const c0 = Math.floor(s0 / LIMB);
    const s1 = l1 + STEP1 * index + c0;
    const c1 = Math.floor(s1 / LIMB);
    const s2 = l2 + STEP2 * index + c1;
    const c2 = Math.floor(s2 / LIMB);
    const s3 = l3 + STEP3 * index + c2;
    const c3 = Math.floor(s3 / LIMB);
    const s4 = l4 + c3;
    if (s4 >= LIMB || index > MOST_INDEX) return undefined;
    writeLimb(digits, 2, s4);
    writeLimb(digits, 3, s3 - c3 * LIMB);
    writeLimb(digits, 4, s2 - c2 * LIMB);
    writeLimb(digits, 5, s1 - c1 * LIMB);
    writeLimb(digits, 6, s0 - c0 * LIMB);
    return text.toString('latin1');
  };
}

function limbsOf(value: bigint): number[] {
  const limbs: number[] = [];
  for (let rest = value; rest > 0n; rest /= BigInt(LIMB)) limbs.push(Number(rest % BigInt(LIMB)));
  return limbs;
}

/** @param place from the left. */
function writeLimb(digits: Uint32Array, place: number, limb: number): void {
  const upper = Math.floor(limb / HALF);
  digits[place * 2] = HALVES[upper] ?? 0;
  digits[place * 2 + 1] = HALVES[limb - upper * HALF] ?? 0;
}
