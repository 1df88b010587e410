// Whether every error of a value can be told. Each has its path as a text, and those of the paths above it are looked up: a body of ten
// megabytes made gigabytes of them (measured), and nobody reads the millionth.

/** Characters of paths, each as often as it has levels. 500 records with all their members are a tenth of it. */
const MOST = 5_000_000;

export function isExplainable(value: unknown): boolean {
  const rest: Part[] = [{ value, depth: 1, length: 1 }];
  let cost = 0;
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    cost += costOf(part);
    if (cost > MOST) return false;
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

/** Its members' share is counted with it, before there is anything made for them. */
function costOf({ value, depth, length }: Part): number {
  return depth * length * (1 + (Array.isArray(value) ? value.length : 0));
}

function addMembers({ value, depth, length }: Part, parts: Part[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    parts.push({ value: member, depth: depth + 1, length: length + 1 + name.length });
  }
}
