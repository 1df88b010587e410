// Lists and arrays.
import type { Value } from './value.ts';

/**
 * Which Java list it is. `json` (from JSON) prints as JSON text, the others as `[a, b]`; `array` (a `String[]`) cannot grow;
 * `keys`, `values` and `entries` are a map's collections and have no `get`.
 */
export type ListKind = 'list' | 'json' | 'array' | 'keys' | 'values' | 'entries';

export class JavaList {
  readonly kind: ListKind;
  readonly items: Value[];
  constructor(items: Value[], kind: ListKind = 'list') {
    this.items = items;
    this.kind = kind;
  }
}
