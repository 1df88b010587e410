// Builds method tables.

import { classNameOf } from '../values/class-name.ts';
import { javaEquals } from '../values/equality.ts';
import { hashCode } from '../values/hash-code.ts';
import { JavaClass } from '../values/java-object.ts';
import type { Method, MethodParameter, MethodTable } from '../values/method.ts';
import { toText } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';

type Signature = `${string}(${string})`;

/**
 * A table from signatures such as `indexOf(text, int)`, the more specific overload first. Every table has the methods of
 * java.lang.Object.
 */
export function methodTable<Self extends Value>(
  signatures: Readonly<Record<Signature, Method<Value, Self>['call']>>,
): MethodTable<Value, Self> {
  const table = new Map<string, Method<Value, Self>[]>();
  for (const [signature, call] of Object.entries({ ...OBJECT, ...signatures })) {
    const [, name = '', list = ''] = /^(\w+)\((.*)\)$/.exec(signature) ?? [];
    const parameters = list === '' ? [] : (list.split(', ') as MethodParameter[]);
    table.set(name, [...(table.get(name) ?? []), { parameters, call }]);
  }
  return table;
}

const OBJECT: Readonly<Record<Signature, Method<Value, Value>['call']>> = {
  'toString()': (self, _args, budget) => toText(self, budget),
  'equals(object)': (self, [other = null], budget) => javaEquals(self, other, budget),
  'hashCode()': (self, _args, budget) => hashCode(self, budget),
  'getClass()': (self) => new JavaClass(classNameOf(self)),
};
