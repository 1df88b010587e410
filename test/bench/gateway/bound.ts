// A figure and the bound that it is held to.

export interface Bound {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly holds: boolean;
  readonly bound: string;
}

export function atLeast(name: string, value: number, bound: number, unit: string): Bound {
  return { name, value, unit, holds: value >= bound, bound: `at least ${bound}` };
}

export function atMost(name: string, value: number, bound: number, unit: string): Bound {
  return { name, value, unit, holds: value <= bound, bound: `at most ${bound}` };
}

/** @returns whether all hold. */
export function printBounds(bounds: readonly Bound[]): boolean {
  console.log('');
  for (const { name, value, unit, holds, bound } of bounds) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${name}: ${value.toFixed(2)} ${unit} (${bound})`);
  }
  return bounds.every(({ holds }) => holds);
}
