// Decides whether all errors of a value can be listed. Each error holds its path as a string: for a body of ten megabytes these took
// gigabytes (measured).

/** Characters of all paths, multiplied by their depths. 500 records with all members are a tenth of this. */
const MAX_PATH_CHARACTERS = 5_000_000;

export function isExplainable(value: unknown): boolean {
  const rest: Part[] = [{ value, depth: 1, length: 1 }];
  let cost = 0;
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    cost += costOf(part);
    if (cost > MAX_PATH_CHARACTERS) return false;
    addMembers(part, rest);
  }
  return true;
}

interface Part {
  readonly value: unknown;
  readonly depth: number;
  /** Of its path. */
  readonly length: number;
}

/** Includes a share for the members, before anything is allocated for them. */
function costOf({ value, depth, length }: Part): number {
  return depth * length * (1 + (Array.isArray(value) ? value.length : 0));
}

function addMembers({ value, depth, length }: Part, parts: Part[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    parts.push({ value: member, depth: depth + 1, length: length + 1 + name.length });
  }
}
