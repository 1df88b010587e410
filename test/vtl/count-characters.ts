// Counts the characters that the platform's own methods read while a function runs: work that a budget has to charge for, counted
// without asking the budget.

/** Methods of strings whose work grows with the string. */
const LINEAR = [
  'lastIndexOf',
  'localeCompare',
  'normalize',
  'replace',
  'replaceAll',
  'search',
  'split',
  'toLowerCase',
  'toUpperCase',
] as const;

/** Any of the methods; the prototypes are restored. */
export function countCharacters(run: () => void): number {
  let count = 0;
  const restores: (() => void)[] = [];
  const wrap = <Owner extends object>(
    owner: Owner,
    name: keyof Owner & string,
    cost: (self: unknown, args: unknown[], result: unknown) => number,
  ) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const original = owner[name] as (...args: unknown[]) => unknown;
    Object.defineProperty(owner, name, {
      ...descriptor,
      value: function wrapped(this: unknown, ...args: unknown[]) {
        const result = original.apply(this, args);
        count += cost(this, args, result);
        return result;
      },
    });
    restores.push(() => Object.defineProperty(owner, name, descriptor ?? {}));
  };
  for (const name of LINEAR) wrap(String.prototype, name, (self) => String(self).length);
  // A search ends where it finds something.
  wrap(
    String.prototype,
    'indexOf',
    (self, [, from], found) => (Number(found) < 0 ? String(self).length : Number(found)) - Number(from ?? 0),
  );
  wrap(String.prototype, 'includes', (self, [part], found) =>
    found === true ? String(part).length : String(self).length,
  );
  wrap(String.prototype, 'repeat', (self, [times]) => String(self).length * Number(times));
  wrap(JSON, 'parse', (_self, [text]) => String(text).length);
  wrap(JSON, 'stringify', (_self, [value]) => (typeof value === 'string' ? value.length : 0));
  wrap(Buffer, 'from', (_self, [text]) => (typeof text === 'string' ? text.length : 0));
  wrap(RegExp.prototype, 'test', (self, [text]) => String(text).length - (self as RegExp).lastIndex);
  try {
    run();
    return count;
  } finally {
    for (const restore of restores.reverse()) restore();
  }
}
