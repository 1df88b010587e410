// Documents that differ from one in a single member.

/** The document once per value in it, at any depth, with that value replaced. */
export function* everyReplacement(value: unknown, replacement: unknown): Generator<unknown> {
  yield replacement;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    for (const changed of everyReplacement(member, replacement)) {
      yield Array.isArray(value)
        ? value.map((item, index) => (String(index) === name ? changed : item))
        : { ...value, [name]: changed };
    }
  }
}
