// The values of a template: Java's, because that is what templates print and compare in API Gateway.
//
//   Java                     here
//   null                     null
//   String, Boolean          string, boolean
//   Integer                  number (always a 32-bit integer; nothing else is a JavaScript number)
//   Long, BigInteger         JavaLong, JavaBigInteger
//   Double, BigDecimal       JavaDouble, JavaDecimal
//   Map, List, …             classes of this folder; never a JavaScript object or array

import type { HostObject } from './host-object.ts';
import type { JavaList } from './java-list.ts';
import type { JavaMap } from './java-map.ts';
import type { JavaBigInteger, JavaDecimal, JavaDouble, JavaLong } from './java-number.ts';
import type { JavaCharacter, JavaClass, JavaEntry } from './java-object.ts';

export type Value =
  | null
  | string
  | boolean
  | JavaNumber
  | JavaCharacter
  | JavaMap
  | JavaList
  | JavaEntry
  | JavaClass
  | HostObject;

export type JavaNumber = number | JavaLong | JavaBigInteger | JavaDouble | JavaDecimal;
