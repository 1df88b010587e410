// The keyword uniqueItems in linear time. Ajv compares every pair: a body of 100,000 numbers took nine seconds (measured with 8.20.0).

/** Whether no two items are equal. Numbers are equal by value, objects whatever the order of their members. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  const seen = new Set<unknown>();
  for (const item of items) {
    const key = typeof item === 'object' && item !== null ? canonical(item) : keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

/** A text begins with a quote, so that none can be the text of an object. */
function keyOf(item: unknown): unknown {
  return typeof item === 'string' ? `"${item}` : item;
}

/** @throws RangeError when it is nested too deep. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}
