// Java's hashCode, for the types where it does not depend on an address in memory.
import type { Budget } from '../limits/budget.ts';
import { CONVERTED, ENTRY, ITEM } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { JavaBigInteger, JavaDecimal, JavaDouble, JavaLong } from './java-number.ts';
import { JavaCharacter } from './java-object.ts';
import { JavaEntry, JavaList, JavaMap, type Value } from './value.ts';

const MAX_DEPTH = 1000;

export function hashCode(value: Value, budget: Budget, depth = 0): number {
  budget.spend(ITEM);
  if (depth > MAX_DEPTH) throw new Failure('The value is too deeply nested to hash.');
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return hashText(value, budget);
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  if (value instanceof JavaLong) return hashBits(value.value);
  if (value instanceof JavaDouble) return hashDouble(value.value);
  if (value instanceof JavaBigInteger) return hashMagnitude(value.value);
  if (value instanceof JavaDecimal) return (Math.imul(31, hashMagnitude(value.unscaled)) + value.scale) | 0;
  if (value instanceof JavaCharacter) return value.text.charCodeAt(0);
  if (value instanceof JavaEntry) return hashEntry(value.key, value.value, budget, depth);
  if (value instanceof JavaList) {
    const factor = value.kind === 'list' || value.kind === 'json' ? 31 : 1;
    return value.items.reduce(
      (hash: number, item) => (Math.imul(factor, hash) + hashCode(item, budget, depth + 1)) | 0,
      factor === 31 ? 1 : 0,
    );
  }
  if (value instanceof JavaMap) {
    let hash = 0;
    for (const [key, item] of value) hash = (hash + hashEntry(key, item, budget, depth)) | 0;
    return hash;
  }
  return 0;
}

function hashEntry(key: Value, value: Value, budget: Budget, depth: number): number {
  budget.spend(ENTRY);
  return hashCode(key, budget, depth + 1) ^ hashCode(value, budget, depth + 1);
}

function hashText(text: string, budget: Budget): number {
  budget.spend(text.length * CONVERTED);
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  return hash;
}

/** One buffer for all: making one for each double took 3 µs. */
const BITS = new DataView(new ArrayBuffer(8));

function hashDouble(value: number): number {
  BITS.setFloat64(0, value);
  return BITS.getInt32(0) ^ BITS.getInt32(4);
}

function hashBits(bits: bigint): number {
  return Number(BigInt.asIntN(32, bits ^ (BigInt.asUintN(64, bits) >> 32n)));
}

/** BigInteger.hashCode: over the 32-bit words of the magnitude, the highest first. */
function hashMagnitude(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  const padded = digits.padStart(Math.ceil(digits.length / 8) * 8, '0');
  let hash = 0;
  for (let at = 0; at < padded.length; at += 8)
    hash = (Math.imul(31, hash) + Number.parseInt(padded.slice(at, at + 8), 16)) | 0;
  return value < 0n ? -hash | 0 : hash;
}
