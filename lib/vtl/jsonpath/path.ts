// A parsed JSONPath.
import type { Regex } from '../regex/regex.ts';
import type { Value } from '../values/value.ts';

export interface JsonPath {
  /** `$`: starts at the document; `@`: at the current item of a filter. */
  readonly root: '$' | '@';
  readonly tokens: readonly PathToken[];
  /** Matches at most one value; any other path gives a list. */
  readonly definite: boolean;
  /** The same path as plain names and indices, if it has nothing else. */
  readonly steps: readonly (string | number)[] | undefined;
}

export type PathToken =
  /** `.name`, `['name']`, `['a','b']` */
  | { readonly kind: 'properties'; readonly names: readonly string[] }
  /** `[0]`, `[-1]`, `[0,2]` */
  | { readonly kind: 'indices'; readonly indices: readonly number[] }
  /** `[from:to]`, either of which may be missing */
  | { readonly kind: 'slice'; readonly from: number | undefined; readonly to: number | undefined }
  /** `*` */
  | { readonly kind: 'wildcard' }
  /** `..` */
  | { readonly kind: 'scan' }
  /** `[?(condition)]` */
  | { readonly kind: 'filter'; readonly condition: Condition }
  /** `.name(arguments)` */
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly Argument[] };

export type Argument =
  | { readonly kind: 'path'; readonly path: JsonPath }
  | { readonly kind: 'value'; readonly value: Value };

export type Condition =
  | { readonly kind: 'or' | 'and'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'exists'; readonly path: JsonPath; readonly expected: boolean }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Operand; readonly right: Operand };

export type Operand = Argument | { readonly kind: 'pattern'; readonly regex: Regex };
