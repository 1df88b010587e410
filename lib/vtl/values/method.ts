// How the methods of a type are described: by name, then by the kinds of their parameters, as Java overloads them.
import type { Budget } from '../limits/budget.ts';

/** The type of a parameter. `int` requires an Integer, `long` and `double` widen as in Java, `text` is a CharSequence. */
export type MethodParameter =
  | 'object'
  | 'text'
  | 'character'
  | 'int'
  | 'long'
  | 'double'
  | 'number'
  | 'collection'
  | 'map'
  | 'rest';

/** A method of `Self`; `Value` is the type of its arguments and result. */
export interface Method<Value, Self = never> {
  readonly parameters: readonly MethodParameter[];
  /** `null` becomes an invalid reference; `undefined` is Java's void, which also prints nothing but is the string "". */
  readonly call: (self: Self, args: readonly Value[], budget: Budget) => Value | undefined;
}

/** Overloads by name, the most specific first. Maps, not objects: no name of JavaScript is ever found. */
export type MethodTable<Value, Self = never> = ReadonlyMap<string, readonly Method<Value, Self>[]>;
