// A template with one mistake, and who finds it.
import type { Template } from '../../stack-template/read-template.ts';
import type { ASSERTIONS } from '../assertions/assertions.ts';
import type { Finding } from '../scan/finding.ts';
import type { StackSet } from '../stack-sets.ts';

export interface Mutant {
  /** The mistake, as a fact. */
  readonly name: string;
  /** The stack in which it shows. */
  readonly set: StackSet;
  /** Where in the template, with its documents in their places: member names from the root. */
  readonly path: readonly (string | number)[];
  /** The new value; absent: the member is removed. */
  readonly value?: unknown;
  /** An assertion, a rule of a scanner, or `refused` when CloudFormation would not make the stack. */
  readonly foundBy: keyof typeof ASSERTIONS | 'refused' | Pick<Finding, 'tool' | 'rule'>;
}

/** @throws when the place is not there, or already has the value: such a mutant is not a mistake. */
export function mutate(template: Template, { name, path, value }: Mutant): Template {
  const changed = structuredClone(template);
  const last = path.at(-1) ?? '';
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], changed);
  if (typeof parent !== 'object' || parent === null) throw new Error(`${name}: the template has no ${path.join(' ')}`);
  const members = parent as Record<string | number, unknown>;
  const before = JSON.stringify(members[last]);
  if (value === undefined && before === undefined) throw new Error(`${name}: there is no ${path.join(' ')} to remove`);
  if (JSON.stringify(value) === before) throw new Error(`${name}: ${path.join(' ')} has this value`);
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (value === undefined) delete members[last];
  else members[last] = value;
  return changed;
}
