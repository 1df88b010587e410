// The differences that are known of a target, and which of them its tests met.
import { expect, it } from 'vitest';
import { type DifferenceName, differencesOf, type TargetName } from '../../lib/contract/run/differences.ts';

export interface KnownDifferences {
  readonly known: ReadonlySet<DifferenceName>;
  readonly met: ReadonlySet<DifferenceName>;
  /** Asking for a known one is meeting it. */
  has(name: DifferenceName): boolean;
}

export function knownDifferences(target: TargetName): KnownDifferences {
  const known = differencesOf(target);
  const met = new Set<DifferenceName>();
  return {
    known,
    met,
    has: (name) => {
      if (known.has(name)) met.add(name);
      return known.has(name);
    },
  };
}

/** To be registered after the suites that were given the differences. */
export function itMetThemAll({ known, met }: KnownDifferences): void {
  it('no known difference is stale: the tests before met them all', () => {
    expect([...met].toSorted()).toEqual([...known].toSorted());
  });
}
