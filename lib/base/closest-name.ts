// Guesses which name the user meant by one that does not exist.

/** Characters. Longer than any name we compare with; a name in a foreign file may have megabytes. */
const MAX_LENGTH = 64;

/**
 * The most similar of the names, of which at most one third of the letters differ (a swap counts as one); undefined when none is
 * that close. Upper case, hyphens, dots and underscores do not count: `record-newline` is `record.newline`.
 */
export function closestName(given: string, names: readonly string[]): string | undefined {
  if (given.length > MAX_LENGTH) return undefined;
  let closest: { readonly name: string; readonly distance: number } | undefined;
  for (const name of names) {
    const [from, to] = [letters(given), letters(name)];
    const distance = editDistance(from, to);
    if (distance * 3 > Math.max(from.length, to.length)) continue;
    if (closest === undefined || distance < closest.distance) closest = { name, distance };
  }
  return closest?.name;
}

/** ` Did you mean off?`, to follow a sentence; empty when there is no guess. */
export function didYouMean(given: string, names: readonly string[]): string {
  const name = closestName(given, names);
  return name === undefined ? '' : ` Did you mean ${name}?`;
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[-._]/g, '');
}

/** The fewest letters to insert, delete, replace or swap with their neighbor (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...from].entries()) {
    const next = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (last[column] ?? 0) + (letter === other ? 0 : 1);
      const swapped =
        letter === to[column - 1] && from[row - 1] === other ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(replaced, swapped, (last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    [before, last] = [last, next];
  }
  return last[to.length] ?? 0;
}
