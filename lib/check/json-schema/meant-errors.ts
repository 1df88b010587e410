// Keeps the errors of the `oneOf` branch that the author meant; Ajv reports those of every branch.
import type { ErrorObject } from 'ajv-draft-04';
import { isObject, memberOf } from '../../base/index.ts';
import { errorsWithin } from './errors-within.ts';

/** Members that distinguish the branches of security schemes and of parameters. */
const DISCRIMINATORS = ['type', 'in'];

interface RootSchema {
  readonly definitions: Readonly<Record<string, object>>;
}

/** For every schema within a root schema: the definition and the `oneOf` branches that contain it. */
type Owners = ReadonlyMap<unknown, readonly object[]>;

/**
 * The errors that help a person: none of a branch that was not meant, and no `oneOf` error that other errors explain.
 * An unknown `type` or `in` becomes one `enum` error. Requires errors of a `verbose` run.
 */
export function meantErrors(errors: readonly ErrorObject[], root: RootSchema): ErrorObject[] {
  const owners = branchOwners(root);
  const below = errorsWithin(errors);
  const unused = new Set<ErrorObject>();
  const added: ErrorObject[] = [];
  for (const choice of errors.filter(({ keyword }) => keyword === 'oneOf')) {
    const within = below(choice.instancePath).filter((error) => error !== choice);
    const { drop, explained, instead } = assessChoice(choice, within, owners, root);
    for (const error of drop) unused.add(error);
    if (explained) unused.add(choice);
    if (instead && !unused.has(choice)) added.push(instead);
    if (instead) unused.add(choice);
  }
  return [...errors, ...added].filter((error) => !unused.has(error));
}

interface Assessment {
  readonly drop: readonly ErrorObject[];
  /** The choice itself is not reported: the remaining errors are clearer. */
  readonly explained?: boolean;
  readonly instead?: ErrorObject;
}

function assessChoice(
  choice: ErrorObject,
  within: readonly ErrorObject[],
  owners: Owners,
  root: RootSchema,
): Assessment {
  const branches = (choice.schema as readonly object[]).map((branch) => definitionOf(branch, root) ?? branch);
  const ownedBy = (some: readonly object[]) =>
    within.filter(({ parentSchema }) => owners.get(parentSchema)?.some((owner) => some.includes(owner)));
  const reference = branches.find((branch) => branch === root.definitions['Reference']);
  if (reference && isObject(choice.data) && Object.hasOwn(choice.data, '$ref')) {
    const meant = ownedBy([reference]);
    return { drop: within.filter((error) => !meant.includes(error)), explained: true };
  }
  const candidates = branches.filter((branch) => branch !== reference);
  if (reference && candidates.length === 1) {
    return {
      drop: ownedBy([reference]).filter((error) => error.instancePath === choice.instancePath),
      explained: true,
    };
  }
  if (!isObject(choice.data)) return { drop: [], explained: true };
  for (const name of DISCRIMINATORS) {
    const allowed = candidates.map((branch) => namesOf(branch, name));
    if (allowed.some((names) => names.length === 0)) continue;
    const meant = candidates.filter((_branch, index) => allowed[index]?.includes(memberOf(choice.data, name)));
    const drop = ownedBy(candidates.filter((branch) => !meant.includes(branch)));
    return meant.length > 0 ? { drop, explained: true } : { drop, instead: unknownName(choice, name, allowed.flat()) };
  }
  return { drop: ownedBy(branches) };
}

function unknownName(choice: ErrorObject, name: string, allowedValues: readonly unknown[]): ErrorObject {
  const data = memberOf(choice.data, name);
  if (data === undefined) return { ...choice, keyword: 'required', params: { missingProperty: name } };
  return {
    ...choice,
    keyword: 'enum',
    instancePath: `${choice.instancePath}/${name}`,
    data,
    params: { allowedValues },
  };
}

function namesOf(branch: object, member: string): readonly unknown[] {
  const allowed = memberOf(memberOf(memberOf(branch, 'properties'), member), 'enum');
  return Array.isArray(allowed) ? allowed : [];
}

function definitionOf(branch: object, root: RootSchema): object | undefined {
  const reference = memberOf(branch, '$ref');
  return typeof reference === 'string' ? root.definitions[reference.replace('#/definitions/', '')] : undefined;
}

function branchOwners(root: RootSchema): Owners {
  const owners = new Map<unknown, readonly object[]>();
  const visit = (schema: unknown, above: readonly object[]): void => {
    if (typeof schema !== 'object' || schema === null) return;
    owners.set(schema, above);
    for (const [name, member] of Object.entries(schema)) {
      // The schema of a schema also has a property named oneOf.
      if (name === 'oneOf' && Array.isArray(member)) for (const branch of member) visit(branch, [...above, branch]);
      else visit(member, above);
    }
  };
  const { definitions, ...rest } = root;
  visit(rest, []);
  owners.set(root, []);
  for (const definition of Object.values(definitions)) visit(definition, [definition]);
  return owners;
}
