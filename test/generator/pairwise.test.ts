import { expect, it } from 'vitest';
import { type Dimensions, pairwise } from './pairwise.ts';

it('lets every value meet every value of each other dimension', () => {
  const dimensions: Dimensions = { a: [1, 2, 3], b: ['x', 'y'], c: [true, false], d: [null, 0, '', 'z'] };
  const combinations = pairwise(dimensions);
  for (const [name, values] of Object.entries(dimensions)) {
    for (const [other, otherValues] of Object.entries(dimensions).filter(([one]) => one !== name)) {
      for (const value of values) {
        const met = combinations.filter((one) => one[name] === value).map((one) => one[other]);
        expect(new Set(met)).toEqual(new Set(otherValues));
      }
    }
  }
  // All would be 3 × 2 × 2 × 4.
  expect(combinations.length).toBeLessThan(20);
});
