// Replaces CloudFormation intrinsic functions by values, as a deployment would: Ref, Fn::Sub, Fn::GetAtt, Fn::Join, Fn::Split, Fn::Select,
// Fn::If and Fn::FindInMap.
// Does not read a template: a scope provides the values of names. Does not modify its argument.
import { arrayOf, InputError, isObject, memberOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { fillImportVariables } from './import-variables.ts';
import { isIntrinsic } from './intrinsic-use.ts';

/** The values of the names in intrinsic functions. */
export interface IntrinsicScope {
  /** Parameters and pseudo parameters: `Stage`, `AWS::Region`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Parameters whose value is a list, with commas: of the type CommaDelimitedList or List<…>. Absent: none. */
  readonly lists?: ReadonlySet<string>;
  /** Conditions as the template defines them, by name. */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** Mappings of the template, by name: two levels of names, then the value. */
  readonly mappings: Readonly<Record<string, unknown>>;
  /** What `Ref` or, with an attribute, `Fn::GetAtt` gives for a resource. */
  resource(logicalId: string, attribute?: string): string;
}

export interface Unresolved {
  /** Where the function is. */
  readonly pointer: string;
  readonly message: string;
}

export interface Resolved {
  readonly value: unknown;
  /** Functions that could not be resolved; each was replaced with an empty string. */
  readonly unresolved: readonly Unresolved[];
}

/** Stands for `AWS::NoValue`: the member or element that holds it disappears. */
const NO_VALUE = Symbol('AWS::NoValue');

/**
 * Resolves every intrinsic function in a document, wherever it is, and the variables that import replaces.
 * @throws InputError `malformed-document` when what Fn::Sub and Fn::Join make is longer than any document that can be deployed.
 */
export function resolveIntrinsics(value: unknown, scope: IntrinsicScope): Resolved {
  const unresolved: Unresolved[] = [];
  const resolved = resolveNode(value, [], { scope, unresolved, decided: new Map(), deciding: 0, made: 0 });
  return { value: resolved === NO_VALUE ? undefined : resolved, unresolved };
}

/** Replaces `${Name}` and `${Name.Attribute}` in a string; `${!Name}` becomes `${Name}`. */
export function substitute(
  text: string,
  scope: IntrinsicScope,
  own: Readonly<Record<string, string>> = {},
  insert: (value: string) => string = (value) => value,
): string {
  return text.replaceAll(/\$\{(!?)([^{}]*)\}/g, (_whole, literal: string, inner: string) => {
    if (literal) return `\${${inner}}`;
    const name = inner.trim();
    const known = member(own, name) ?? member(scope.parameters, name);
    if (known !== undefined) return insert(known);
    const dot = name.indexOf('.');
    return dot < 0 ? scope.resource(name) : scope.resource(name.slice(0, dot), name.slice(dot + 1));
  });
}

interface Work {
  readonly scope: IntrinsicScope;
  readonly unresolved: Unresolved[];
  /** Results of conditions by name. Each is evaluated once: conditions that use others twice would double the work at every step. */
  readonly decided: Map<string, boolean>;
  /** How many conditions are waiting for others. */
  deciding: number;
  /** Characters that Fn::Sub and Fn::Join have inserted. */
  made: number;
}

/** Nested functions can multiply a short text: seven times ten variables are ten million characters. */
const MAX_MADE = 16 * 1024 * 1024;

function count(characters: number, path: Path, work: Work): void {
  work.made += characters;
  if (work.made <= MAX_MADE) return;
  throw new InputError(`The functions at ${pointer(...path)} make more than ${MAX_MADE} characters of text.`, {
    code: 'malformed-document',
    help: 'Do not nest Fn::Sub or Fn::Join in one another this often.',
  });
}

/** Longer chains of conditions are false; each condition uses some of the stack. */
const MAX_PENDING_CONDITIONS = 100;

type Path = readonly (string | number)[];

function resolveNode(node: unknown, path: Path, work: Work): unknown {
  if (Array.isArray(node)) {
    return node.map((item, index) => resolveNode(item, [...path, index], work)).filter((item) => item !== NO_VALUE);
  }
  if (typeof node === 'string') return imported(node, work);
  if (!isObject(node)) return node;
  const entries = Object.entries(node);
  const [only] = entries;
  if (only && isIntrinsic(node) && canResolve(...only)) return resolveOne(only[0], only[1], path, work);
  const members = entries.map(([key, item]) => [key, resolveNode(item, [...path, key], work)] as const);
  return Object.fromEntries(members.filter(([, item]) => item !== NO_VALUE));
}

function imported(text: string, { scope }: Work): string {
  return fillImportVariables(text, (name) => member(scope.parameters, name) ?? '');
}

/** `Ref` without a string stays unchanged: a schema can have a member of this name. */
function canResolve(name: string, argument: unknown): boolean {
  return name !== 'Ref' || typeof argument === 'string';
}

function resolveOne(name: string, argument: unknown, path: Path, work: Work): unknown {
  const resolve = RESOLVERS[name];
  const value = resolve?.(argument, [...path, name], work);
  if (value !== undefined) return typeof value === 'string' ? imported(value, work) : value;
  const what = resolve ? `${name} is not written as CloudFormation expects it` : `${name} cannot be resolved here`;
  work.unresolved.push({ pointer: pointer(...path), message: `${what}; an empty string is used instead.` });
  return '';
}

/** Each returns undefined for an argument of the wrong shape. */
const RESOLVERS: Readonly<Record<string, (argument: unknown, path: Path, work: Work) => unknown>> = {
  Ref: (argument, _path, { scope }) => {
    if (typeof argument !== 'string') return undefined;
    if (argument === 'AWS::NoValue') return NO_VALUE;
    const value = member(scope.parameters, argument) ?? scope.resource(argument);
    return scope.lists?.has(argument) ? value.split(',').map((item) => item.trim()) : value;
  },
  'Fn::Sub': (argument, path, work) => {
    if (typeof argument === 'string') return substitute(argument, work.scope);
    if (!Array.isArray(argument) || typeof argument[0] !== 'string') return undefined;
    const own = resolveNode(argument[1] ?? {}, [...path, 1], work);
    const insert = (value: string): string => {
      count(value.length, path, work);
      return value;
    };
    return isStringMap(own) ? substitute(argument[0], work.scope, own, insert) : undefined;
  },
  'Fn::GetAtt': (argument, _path, { scope }) => {
    const [id, ...attribute] = typeof argument === 'string' ? argument.split('.') : arrayOf(argument);
    return typeof id === 'string' && attribute.length > 0 && attribute.every(isScalar)
      ? scope.resource(id, attribute.join('.'))
      : undefined;
  },
  'Fn::Join': (argument, path, work) => {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string') return undefined;
    const parts = resolveNode(argument[1], [...path, 1], work);
    if (!Array.isArray(parts) || !parts.every(isScalar)) return undefined;
    const delimiter = argument[0];
    for (const part of parts) count(String(part).length + delimiter.length, path, work);
    return parts.join(delimiter);
  },
  'Fn::Split': (argument, path, work) => {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string') return undefined;
    const text = resolveNode(argument[1], [...path, 1], work);
    return typeof text === 'string' ? text.split(argument[0]) : undefined;
  },
  'Fn::Select': (argument, path, work) => {
    if (!Array.isArray(argument) || !isScalar(argument[0])) return undefined;
    const list = resolveNode(argument[1], [...path, 1], work);
    return Array.isArray(list) ? list[Number(argument[0])] : undefined;
  },
  'Fn::If': (argument, path, work) => {
    if (!Array.isArray(argument) || argument.length !== 3 || typeof argument[0] !== 'string') return undefined;
    const chosen = decide(argument[0], work) ? 1 : 2;
    return resolveNode(argument[chosen], [...path, chosen], work);
  },
  'Fn::FindInMap': (argument, path, work) => {
    const names = resolveNode(argument, path, work);
    if (!Array.isArray(names) || names.length !== 3 || !names.every(isScalar)) return undefined;
    return names.reduce<unknown>((at, name) => memberOf(at, String(name)), work.scope.mappings);
  },
};

function isStringMap(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string');
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object';
}

/** Ignores inherited members: names come from the document. */
function member<Value>(members: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Whether the condition is true. An unknown condition is false, and so is one that depends on itself. */
function decide(name: string, work: Work): boolean {
  const known = work.decided.get(name);
  if (known !== undefined) return known;
  if (work.deciding >= MAX_PENDING_CONDITIONS) return false;
  work.decided.set(name, false);
  work.deciding++;
  const result = holds(member(work.scope.conditions, name), work);
  work.deciding--;
  work.decided.set(name, result);
  return result;
}

function holds(condition: unknown, work: Work): boolean {
  if (!isObject(condition)) return false;
  const [entry] = Object.entries(condition);
  if (!entry) return false;
  const [name, argument] = entry;
  if (name === 'Condition') return typeof argument === 'string' && decide(argument, work);
  const operands = arrayOf(argument);
  const each = (operand: unknown) => holds(operand, work);
  if (name === 'Fn::And') return operands.every(each);
  if (name === 'Fn::Or') return operands.some(each);
  if (name === 'Fn::Not') return !each(operands[0]);
  if (name !== 'Fn::Equals') return false;
  const [left, right] = operands.map((operand) => resolveNode(operand, [], work));
  return comparable(left) === comparable(right);
}

/** CloudFormation compares strings: 1 equals "1". */
function comparable(value: unknown): string {
  return isScalar(value) ? String(value) : JSON.stringify(value);
}
