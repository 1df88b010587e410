// Keeps the errors of the branch of a `oneOf` or `anyOf` that the author meant; Ajv reports those of every branch.
import type { ErrorObject } from 'ajv-draft-04';
import { isObject, memberOf } from '../../base/index.ts';
import { errorsWithin } from './errors-within.ts';

/** Members that distinguish the branches of security schemes and of parameters. */
const DISCRIMINATORS = ['in', 'type'];

/** The objects that stand for a reference, in OpenAPI 3.0 and in Swagger 2.0. */
const REFERENCES = ['Reference', 'jsonReference'];

const CHOICES = ['oneOf', 'anyOf'];

interface RootSchema {
  readonly definitions: Readonly<Record<string, object>>;
}

/** For every schema within a root schema: the definition and the branches that contain it. */
type Owners = ReadonlyMap<unknown, readonly object[]>;

/**
 * The errors that help a person: none of a branch that was not meant, and no error of a choice that other errors explain.
 * An unknown `type` or `in` becomes one `enum` error. Requires errors of a `verbose` run.
 */
export function meantErrors(errors: readonly ErrorObject[], root: RootSchema): ErrorObject[] {
  const owners = branchOwners(root);
  const below = errorsWithin(errors);
  const unused = new Set<ErrorObject>();
  const added: ErrorObject[] = [];
  // The errors within a choice precede its own. From the outside: a choice within a branch that was not meant has no meaning itself.
  for (const choice of errors.filter(({ keyword }) => CHOICES.includes(keyword)).reverse()) {
    const within = below(choice.instancePath).filter((error) => error !== choice);
    const { drop, explained, instead } = unused.has(choice)
      ? { drop: errorsOf(branchesOf(choice, root), within, owners) }
      : assessChoice(choice, within, owners, root);
    for (const error of drop) unused.add(error);
    if (explained) unused.add(choice);
    if (instead) added.push(instead);
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
  const branches = branchesOf(choice, root);
  const ownedBy = (some: readonly object[]) => errorsOf(some, within, owners);
  const reference = branches.find((branch) => REFERENCES.some((name) => branch === root.definitions[name]));
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
  const other = candidates.filter((branch) => !isOfType(choice.data, memberOf(branch, 'type')));
  if (other.length > 0 && other.length < candidates.length) {
    const rest = candidates.length - other.length;
    return { drop: ownedBy(other), ...((rest === 1 || !isObject(choice.data)) && { explained: true }) };
  }
  if (!isObject(choice.data)) return { drop: [], explained: true };
  const discriminators = DISCRIMINATORS.map((name) => ({
    name,
    allowed: candidates.map((one) => namesOf(one, name, root)),
  }));
  const whole = discriminators.find(({ allowed }) => allowed.every((names) => names.length > 0));
  // A branch that allows any value: the one meant when no other allows the value.
  const part = discriminators.find(
    ({ allowed }) =>
      allowed.some((names) => names.length > 0) &&
      allowed.every((names, index) => names.length > 0 || hasProperties(candidates[index])),
  );
  const { name, allowed } = whole ?? part ?? {};
  if (name === undefined || allowed === undefined) return { drop: ownedBy(branches) };
  const named = candidates.filter((_branch, index) => allowed[index]?.includes(memberOf(choice.data, name)));
  const meant = named.length > 0 ? named : candidates.filter((_branch, index) => allowed[index]?.length === 0);
  const drop = ownedBy(candidates.filter((branch) => !meant.includes(branch)));
  return meant.length > 0 ? { drop, explained: true } : { drop, instead: unknownName(choice, name, allowed.flat()) };
}

function hasProperties(branch: object | undefined): boolean {
  return isObject(memberOf(branch, 'properties'));
}

function branchesOf({ schema }: ErrorObject, root: RootSchema): readonly object[] {
  return (schema as readonly object[]).map((branch) => definitionOf(branch, root) ?? branch);
}

/** Those of the given branches. */
function errorsOf(branches: readonly object[], within: readonly ErrorObject[], owners: Owners): ErrorObject[] {
  return within.filter(({ parentSchema }) =>
    [parentSchema, ...(owners.get(parentSchema) ?? [])].some((owner) => owner && branches.includes(owner)),
  );
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

/** What a branch lists for a member, itself or in its own choices. */
function namesOf(branch: object, member: string, root: RootSchema): readonly unknown[] {
  const allowed = memberOf(memberOf(memberOf(branch, 'properties'), member), 'enum');
  if (Array.isArray(allowed)) return allowed;
  const inner = memberOf(branch, 'oneOf');
  return Array.isArray(inner) ? inner.flatMap((one) => namesOf(definitionOf(one, root) ?? one, member, root)) : [];
}

/** Whether a branch that requires a type can be meant. */
function isOfType(value: unknown, type: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return typeof type !== 'string' || typeof value === type;
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
      // The schema of a schema also has properties of these names.
      if (CHOICES.includes(name) && Array.isArray(member))
        for (const branch of member) visit(branch, [...above, branch]);
      else visit(member, above);
    }
  };
  const { definitions, ...rest } = root;
  visit(rest, []);
  owners.set(root, []);
  for (const definition of Object.values(definitions)) visit(definition, [definition]);
  return owners;
}
