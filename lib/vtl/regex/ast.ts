// The syntax tree of a Java regular expression.

export type RegexNode =
  | CharacterSet
  | { readonly kind: 'sequence'; readonly nodes: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | Repeat
  /** `index` and `name` are absent for `(?:…)`. */
  | { readonly kind: 'group'; readonly node: RegexNode; readonly index: number | undefined }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'look'; readonly node: RegexNode; readonly behind: boolean; readonly negative: boolean }
  /** `(?>…)`: once matched, never backtracked into. */
  | { readonly kind: 'atomic'; readonly node: RegexNode }
  | { readonly kind: 'backreference'; readonly index: number; readonly ignoreCase: boolean };

/** One character. */
export interface CharacterSet {
  readonly kind: 'set';
  /** As a class of JavaScript's `v` syntax: `[0-9]`. */
  readonly source: string;
}

export interface Repeat {
  readonly kind: 'repeat';
  readonly node: RegexNode;
  readonly min: number;
  /** Infinity for `*` and `+`. */
  readonly max: number;
  readonly mode: 'greedy' | 'lazy' | 'possessive';
}

export type Anchor =
  | 'start'
  | 'end'
  /** Also before a final line end: `$` and `\Z`. */
  | 'end-of-text'
  | 'line-start'
  | 'line-end'
  | 'word-boundary'
  | 'no-word-boundary';

export interface RegexTree {
  readonly root: RegexNode;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}
