// Finds the method, property or element that a reference names, as Velocity's introspection does.
import type { Budget } from '../limits/budget.ts';
import { STEP, VALUE } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { isNumber } from '../values/is-number.ts';
import { JavaDouble, JavaLong } from '../values/java-number.ts';
import { JavaCharacter } from '../values/java-object.ts';
import type { Method, MethodParameter } from '../values/method.ts';
import { JavaList, JavaMap, type Value } from '../values/value.ts';
import { put } from './map-methods.ts';
import { type AnyMethodTable, methodsOf } from './methods-of.ts';

/**
 * The result of `object.name(args)`; null if there is no such method, which makes the reference invalid.
 * @throws Failure when the method does.
 */
export function callMethod(object: Value, name: string, args: readonly Value[], budget: Budget): Value {
  budget.spend(STEP + args.length * VALUE);
  const method = find(methodsOf(object), name, args);
  if (method === undefined) return null;
  const result = method.call(object as never, args, budget);
  return result === undefined ? '' : result;
}

/** The names under which Velocity looks for a property. */
export interface PropertyNames {
  readonly name: string;
  readonly getters: readonly [string, string];
  readonly predicate: string;
}

export function propertyNames(name: string): PropertyNames {
  const capitalized = name.charAt(0).toUpperCase() + name.slice(1);
  return { name, getters: [`get${capitalized}`, `get${name}`], predicate: `is${capitalized}` };
}

/** `object.name`: a getter, else the member of a map, else `get("name")`, else `isName()`; null if there is none. */
export function getProperty(object: Value, { name, getters, predicate }: PropertyNames, budget: Budget): Value {
  budget.spend(VALUE);
  const methods = methodsOf(object);
  const getter = find(methods, getters[0], []) ?? find(methods, getters[1], []);
  if (getter !== undefined) return getter.call(object as never, [], budget) ?? null;
  if (object instanceof JavaMap) return object.get(name);
  const get = find(methods, 'get', [name]) ?? find(methods, predicate, []);
  return get?.call(object as never, [name], budget) ?? null;
}

/** `object[index]`: `get(index)`, where a negative integer counts from the end. */
export function getElement(object: Value, index: Value, budget: Budget): Value {
  return callMethod(object, 'get', [fromEnd(object, index, budget)], budget);
}

/** `#set($object.name = value)`; does nothing if that is not possible. */
export function setProperty(object: Value, name: string, value: Value, budget: Budget): void {
  if (object instanceof JavaMap) put(object, name, value, budget);
}

/** `#set($object[index] = value)`: `set(index, value)` or `put(index, value)`; does nothing if there is neither. */
export function setElement(object: Value, index: Value, value: Value, budget: Budget): void {
  const args = [fromEnd(object, index, budget), value];
  const methods = methodsOf(object);
  const method = find(methods, 'set', args) ?? find(methods, 'put', args);
  method?.call(object as never, args, budget);
}

function fromEnd(object: Value, index: Value, budget: Budget): Value {
  if (typeof index !== 'number' || index >= 0) return index;
  const size = callMethod(object, 'size', [], budget);
  if (typeof size !== 'number') throw new Failure('A negative index requires a list or a map.');
  return size + index;
}

function find(methods: AnyMethodTable, name: string, args: readonly Value[]): Method<Value> | undefined {
  const overloads = methods.get(name);
  if (overloads === undefined) return undefined;
  for (const method of overloads) if (accepts(method.parameters, args)) return method;
  return undefined;
}

function accepts(parameters: readonly MethodParameter[], args: readonly Value[]): boolean {
  const rest = parameters.at(-1) === 'rest';
  const fixed = rest ? parameters.length - 1 : parameters.length;
  if (rest ? args.length < fixed : args.length !== fixed) return false;
  for (let index = 0; index < fixed; index++) {
    if (!fits(parameters[index] as MethodParameter, args[index] ?? null)) return false;
  }
  return true;
}

/** Null fits every parameter but Java's primitive types. */
function fits(kind: MethodParameter, value: Value): boolean {
  switch (kind) {
    case 'object':
    case 'rest':
      return true;
    case 'text':
      return typeof value === 'string' || value === null;
    case 'character':
      return value instanceof JavaCharacter;
    case 'int':
      return typeof value === 'number';
    case 'long':
      return typeof value === 'number' || value instanceof JavaLong;
    case 'double':
      return typeof value === 'number' || value instanceof JavaLong || value instanceof JavaDouble;
    case 'number':
      return value === null || isNumber(value);
    case 'collection':
      return value === null || (value instanceof JavaList && value.kind !== 'array');
    case 'map':
      return value === null || value instanceof JavaMap;
  }
}
