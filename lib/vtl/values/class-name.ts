// Names of Java classes, for the few templates that print them and for equality, which depends on them.
import { HostObject } from './host-object.ts';
import { JavaBigInteger, JavaDecimal, JavaDouble, JavaLong } from './java-number.ts';
import { JavaCharacter, JavaClass } from './java-object.ts';
import { JavaEntry, JavaList, JavaMap, type ListKind, type Value } from './value.ts';

const LISTS: Readonly<Record<ListKind, string>> = {
  list: 'java.util.ArrayList',
  json: 'net.minidev.json.JSONArray',
  array: '[Ljava.lang.String;',
  keys: 'java.util.LinkedHashMap$LinkedKeySet',
  values: 'java.util.LinkedHashMap$LinkedValues',
  entries: 'java.util.LinkedHashMap$LinkedEntrySet',
};

export function classNameOf(value: Value): string {
  if (typeof value === 'string') return 'java.lang.String';
  if (typeof value === 'boolean') return 'java.lang.Boolean';
  if (typeof value === 'number') return 'java.lang.Integer';
  if (value instanceof JavaLong) return 'java.lang.Long';
  if (value instanceof JavaDouble) return Number.isNaN(value.value) ? 'java.lang.Float' : 'java.lang.Double';
  if (value instanceof JavaBigInteger) return 'java.math.BigInteger';
  if (value instanceof JavaDecimal) return 'java.math.BigDecimal';
  if (value instanceof JavaMap) return 'java.util.LinkedHashMap';
  if (value instanceof JavaList) return LISTS[value.kind];
  if (value instanceof JavaEntry) return 'java.util.LinkedHashMap$Entry';
  if (value instanceof JavaCharacter) return 'java.lang.Character';
  if (value instanceof JavaClass) return 'java.lang.Class';
  return value instanceof HostObject ? value.className : 'null';
}
