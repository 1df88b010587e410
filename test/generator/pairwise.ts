// Few combinations in which every value of a dimension meets every value of each other one.

/** By name of the dimension, its values. */
export type Dimensions = Readonly<Record<string, readonly unknown[]>>;

/** Each combination has a value of every dimension. Greedy, and the same for the same dimensions. */
export function pairwise(dimensions: Dimensions): Readonly<Record<string, unknown>>[] {
  const names = Object.keys(dimensions);
  const open = new Set(allPairs(dimensions));
  const combinations: Record<string, unknown>[] = [];
  while (open.size > 0) {
    const [seed = ''] = open;
    const indexes = new Map(
      seed
        .split('|')
        .map((part) => part.split('='))
        .map(([name = '', at]) => [name, Number(at)]),
    );
    for (const name of names.filter((one) => !indexes.has(one))) {
      const gains = (dimensions[name] ?? []).map(
        (_value, at) => pairsWith(indexes, name, at).filter((pair) => open.has(pair)).length,
      );
      indexes.set(name, gains.indexOf(Math.max(...gains)));
    }
    for (const [name, at] of indexes) for (const pair of pairsWith(indexes, name, at)) open.delete(pair);
    combinations.push(Object.fromEntries(names.map((name) => [name, dimensions[name]?.[indexes.get(name) ?? 0]])));
  }
  return combinations;
}

function allPairs(dimensions: Dimensions): string[] {
  const values = Object.entries(dimensions).flatMap(([name, all]) => all.map((_value, at) => [name, at] as const));
  return values.flatMap(([name, at]) =>
    values.filter(([other]) => other > name).map(([other, otherAt]) => keyOf(name, at, other, otherAt)),
  );
}

/** Those of one value with the values that are chosen. */
function pairsWith(chosen: ReadonlyMap<string, number>, name: string, at: number): string[] {
  return [...chosen].filter(([other]) => other !== name).map(([other, otherAt]) => keyOf(name, at, other, otherAt));
}

function keyOf(name: string, at: number, other: string, otherAt: number): string {
  return name < other ? `${name}=${at}|${other}=${otherAt}` : `${other}=${otherAt}|${name}=${at}`;
}
