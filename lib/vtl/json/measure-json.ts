// Measures JSON without reading it: whether it would take too much memory. Objects that JavaScript makes of ten megabytes take up to a
// gigabyte, and they exist before anything can count them.
import type { Limits } from '../limits/limits.ts';
import { JSON_WEIGHTS } from './json-weight.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * What is wrong with the JSON, to follow "the body": `has too many values`, `is nested more than 400 levels deep`; undefined for
 * JSON within the limits. Whether it is well-formed is not tested.
 * @param bytes UTF-8.
 */
export function findExcess(bytes: Uint8Array, { jsonDepth, jsonWeight }: Limits): string | undefined {
  let depth = 0;
  let weight = 0;
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case QUOTE:
        at = endOfString(bytes, at + 1);
        weight += JSON_WEIGHTS.text;
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > jsonDepth) return `is nested more than ${jsonDepth} levels deep`;
        weight += JSON_WEIGHTS.container;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        break;
      case 0x2c: // ,
        weight += JSON_WEIGHTS.item;
        break;
      case 0x3a: // :
        weight += JSON_WEIGHTS.member;
        break;
      case 0x2e: // .
        weight += JSON_WEIGHTS.decimal;
    }
    if (weight > jsonWeight) return 'has too many values';
  }
  return undefined;
}

/** Where the string ends that begins before `start`. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
