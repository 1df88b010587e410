// The constraints of the model on an input, prepared once: a fast check whether it is valid, and a slow one that finds what is not.
import { kinesisModel, type Shape, shapeOf } from '../../aws/index.ts';
import { type Constraint, constraintsOf } from './constraints.ts';
import { printValue } from './print-value.ts';

export interface Checker {
  readonly constraints: readonly Constraint[];
  readonly members: readonly Member[];
  /** For a list of structures. */
  readonly element: Checker | undefined;
  /** How a value is printed. */
  readonly print: (value: unknown) => string;
}

interface Member {
  readonly name: string;
  /** `streamName`. */
  readonly label: string;
  readonly isRequired: boolean;
  readonly checker: Checker;
}

/** @param shapeName of the model, which has no recursive shapes. */
export function createChecker(shapeName: string): Checker {
  const shape = shapeOf(kinesisModel, shapeName);
  return {
    constraints: [...constraintsOf(shape), ...entryConstraints(shape)],
    members: shape.type === 'structure' ? membersOf(shape) : [],
    element: shape.type === 'list' && isStructure(shape.member) ? createChecker(shape.member) : undefined,
    print: (value) => printValue(value, shape),
  };
}

/** Whether an input is valid. */
export function isValid(checker: Checker, value: unknown): boolean {
  for (const { holds } of checker.constraints) if (!holds(value)) return false;
  for (const { name, isRequired, checker: next } of checker.members) {
    const member = (value as Readonly<Record<string, unknown>>)[name] ?? undefined;
    if (member === undefined ? isRequired : !isValid(next, member)) return false;
  }
  if (checker.element !== undefined) {
    for (const entry of value as readonly unknown[]) if (!isValid(checker.element, entry)) return false;
  }
  return true;
}

/**
 * All violations of an input, with the messages of the service. The service reports members in no fixed order (kinesalite's tests, which
 * ran against it, accept any); here it is that of the model.
 * @param path `records.1.member`, or '' for the whole input.
 */
export function explain(checker: Checker, value: unknown, path: string): string[] {
  const own = checker.constraints
    .filter(({ holds }) => !holds(value))
    .map(({ text }) => `Value '${checker.print(value)}' at '${path}' failed to satisfy constraint: ${text}`);
  const below = checker.members.flatMap(({ name, label, isRequired, checker: next }) => {
    const member = (value as Readonly<Record<string, unknown>>)[name] ?? undefined;
    const place = path === '' ? label : `${path}.${label}`;
    if (member !== undefined) return explain(next, member, place);
    return isRequired ? [`Value null at '${place}' failed to satisfy constraint: Member must not be null`] : [];
  });
  const { element } = checker;
  const entries = element === undefined ? [] : (value as readonly unknown[]);
  return [
    ...own,
    ...below,
    ...entries.flatMap((entry, at) => (element ? explain(element, entry, `${path}.${at + 1}.member`) : [])),
  ];
}

function membersOf({ members, required = [] }: Extract<Shape, { type: 'structure' }>): Member[] {
  return Object.entries(members).map(([name, shape]) => ({
    name,
    label: name.charAt(0).toLowerCase() + name.slice(1),
    isRequired: required.includes(name),
    checker: createChecker(shape),
  }));
}

/** Bounds of keys, values and entries are reported as one constraint of their map or list. */
function entryConstraints(shape: Shape): Constraint[] {
  if (shape.type === 'map') {
    return [
      ...forEntries('Map keys', shape.key, Object.keys),
      ...forEntries('Map value', shape.value, (value) => Object.values(value as object)),
    ];
  }
  if (shape.type !== 'list' || isStructure(shape.member)) return [];
  return forEntries('Member', shape.member, (value) => value as readonly unknown[]);
}

function forEntries(what: string, name: string, entriesOf: (value: object) => readonly unknown[]): Constraint[] {
  const constraints = constraintsOf(shapeOf(kinesisModel, name));
  if (constraints.length === 0) return [];
  const bounds = constraints.map(({ text }) => text).reverse();
  return [
    {
      text: `${what} must satisfy constraint: [${bounds.join(', ')}]`,
      holds: (value) => entriesOf(value as object).every((entry) => constraints.every(({ holds }) => holds(entry))),
    },
  ];
}

function isStructure(name: string): boolean {
  return shapeOf(kinesisModel, name).type === 'structure';
}
