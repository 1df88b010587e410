// The method table of a value, by its Java type.
import { HostObject } from '../values/host-object.ts';
import { isNumber } from '../values/is-number.ts';
import { JavaCharacter, type JavaClass } from '../values/java-object.ts';
import type { MethodTable } from '../values/method.ts';
import { JavaEntry, JavaList, JavaMap, type Value } from '../values/value.ts';
import { ARRAY_METHODS, COLLECTION_METHODS, LIST_METHODS } from './list-methods.ts';
import { MAP_METHODS } from './map-methods.ts';
import { NUMBER_METHODS } from './number-methods.ts';
import { BOOLEAN_METHODS, CHARACTER_METHODS, CLASS_METHODS, ENTRY_METHODS } from './object-methods.ts';
import { STRING_METHODS } from './string-methods.ts';

/** A table whose methods expect the very value it was looked up for. */
export type AnyMethodTable = MethodTable<Value>;

const NONE: AnyMethodTable = new Map();

export function methodsOf(value: Value): AnyMethodTable {
  if (typeof value === 'string') return STRING_METHODS;
  if (value === null) return NONE;
  if (value instanceof JavaMap) return MAP_METHODS;
  if (value instanceof JavaList) return listMethods(value);
  if (isNumber(value)) return NUMBER_METHODS;
  if (typeof value === 'boolean') return BOOLEAN_METHODS;
  if (value instanceof HostObject) return value.methods;
  if (value instanceof JavaEntry) return ENTRY_METHODS;
  if (value instanceof JavaCharacter) return CHARACTER_METHODS;
  return (value satisfies JavaClass) && CLASS_METHODS;
}

function listMethods(list: JavaList): AnyMethodTable {
  if (list.kind === 'array') return ARRAY_METHODS;
  return list.kind === 'list' || list.kind === 'json' ? LIST_METHODS : COLLECTION_METHODS;
}
