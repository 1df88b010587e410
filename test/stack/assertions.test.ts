// What no scanner sees, in every set of parameters.
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSERTIONS } from './assertions/assertions.ts';
import { expandMatrix, type Matrix, SET_NAMES } from './matrix.ts';
import { STACK_SETS, type StackSet } from './stack-sets.ts';

let matrix: Matrix<StackSet>;
beforeAll(async () => {
  matrix = await expandMatrix(STACK_SETS);
});
afterAll(() => rm(matrix.folder, { recursive: true }));

describe.each(SET_NAMES)('the stack %s', (name) => {
  it.each(Object.entries(ASSERTIONS))('is one in which %s', (_what, find) => {
    expect(find(matrix.stacks[name])).toEqual([]);
  });
});
