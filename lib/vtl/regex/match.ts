// A match of a regular expression, with its groups.
import type { RegexTree } from './ast.ts';

/** A class: most matches are never asked for a group, and a closure for each of them takes longer than many searches. */
export abstract class RegexMatch {
  readonly start: number;
  readonly end: number;
  readonly #tree: RegexTree;

  constructor(start: number, end: number, tree: RegexTree) {
    this.start = start;
    this.end = end;
    this.#tree = tree;
  }

  /** Text of the group, or null if it did not match; `undefined` if there is no such group. */
  group(name: number | string): string | null | undefined {
    const index = typeof name === 'string' ? this.#tree.names.get(name) : name;
    return index === undefined || index > this.#tree.groups ? undefined : this.textOf(index);
  }

  protected abstract textOf(group: number): string | null;
}

export class NativeMatch extends RegexMatch {
  readonly #found: RegExpExecArray;

  constructor(found: RegExpExecArray, tree: RegexTree) {
    super(found.index, found.index + found[0].length, tree);
    this.#found = found;
  }

  protected textOf(group: number): string | null {
    return this.#found[group] ?? null;
  }
}

export class ProgramMatch extends RegexMatch {
  readonly #text: string;
  readonly #registers: readonly number[];

  constructor(text: string, start: number, registers: readonly number[], tree: RegexTree) {
    super(start, registers[1] ?? start, tree);
    this.#text = text;
    this.#registers = registers;
  }

  protected textOf(group: number): string | null {
    const [begin = -1, end = -1] = [this.#registers[2 * group], this.#registers[2 * group + 1]];
    return begin < 0 || end < 0 ? null : this.#text.slice(begin, end);
  }
}
