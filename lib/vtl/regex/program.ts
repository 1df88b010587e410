// Compiles a syntax tree into a program for run-program.ts: a list of instructions with explicit alternatives.
import { Failure } from '../limits/failure.ts';
import type { Anchor, RegexNode, RegexTree } from './ast.ts';

export type Instruction =
  | { readonly op: 'set'; readonly has: Membership }
  /** Go on at `first`, and at `second` if that fails. */
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  /** Save the position in the input. */
  | { readonly op: 'save'; readonly register: number }
  /** Fail unless the position has moved since it was saved: ends a repetition of empty matches. */
  | { readonly op: 'progress'; readonly register: number }
  | { readonly op: 'anchor'; readonly anchor: Anchor }
  /** `widths`: for a look-behind, how far back it may begin. */
  | { readonly op: 'look'; readonly program: Program; readonly negative: boolean; readonly widths: Widths | undefined }
  | { readonly op: 'atomic'; readonly program: Program }
  | { readonly op: 'backreference'; readonly group: number; readonly ignoreCase: boolean }
  | { readonly op: 'match' };

export type Program = readonly Instruction[];

export interface Widths {
  readonly min: number;
  readonly max: number;
}

export interface CompiledRegex {
  readonly program: Program;
  /** Two for each group, then one for each repetition. */
  readonly registers: number;
}

const MAX_INSTRUCTIONS = 20_000;

/** @throws Failure when the pattern is too large, or has an unbounded look-behind. */
export function compileProgram(tree: RegexTree): CompiledRegex {
  const state = { groups: tree.groups, registers: 2 * (tree.groups + 1), size: 0, sets: new Map() };
  const program = compileWhole(tree.root, state);
  return { program, registers: state.registers };
}

/** About how many instructions the node becomes: bounded repetitions are written out. */
export function sizeOf(node: RegexNode): number {
  switch (node.kind) {
    case 'sequence':
      return sum(node.nodes);
    case 'choice':
      return sum(node.options);
    case 'repeat': {
      const times = node.max === Number.POSITIVE_INFINITY ? node.min + 1 : node.max;
      return Math.min(sizeOf(node.node) * Math.max(times, 1) + 2, MAX_INSTRUCTIONS);
    }
    case 'group':
    case 'look':
    case 'atomic':
      return sizeOf(node.node) + 2;
    default:
      return 1;
  }
}

function sum(nodes: readonly RegexNode[]): number {
  return nodes.reduce((total, node) => Math.min(total + sizeOf(node), MAX_INSTRUCTIONS), 0);
}

interface State {
  readonly groups: number;
  registers: number;
  size: number;
  /** The test of each class, shared by all copies in a repetition. */
  readonly sets: Map<string, Membership>;
}

type Membership = (code: number) => boolean;

function compileWhole(node: RegexNode, state: State): Program {
  const program: Instruction[] = [];
  emit(node, program, state);
  program.push({ op: 'match' });
  return program;
}

function emit(node: RegexNode, program: Instruction[], state: State): void {
  if (++state.size > MAX_INSTRUCTIONS) throw new Failure('The regular expression is too large.');
  switch (node.kind) {
    case 'set':
      program.push({ op: 'set', has: membership(node.source, state) });
      return;
    case 'sequence':
      for (const part of node.nodes) emit(part, program, state);
      return;
    case 'choice':
      emitChoice(node.options, program, state);
      return;
    case 'repeat':
      emitRepeat(node, program, state);
      return;
    case 'group':
      if (node.index !== undefined) program.push({ op: 'save', register: 2 * node.index });
      emit(node.node, program, state);
      if (node.index !== undefined) program.push({ op: 'save', register: 2 * node.index + 1 });
      return;
    case 'anchor':
      program.push({ op: 'anchor', anchor: node.anchor });
      return;
    case 'look': {
      const widths = node.behind ? widthsOf(node.node) : undefined;
      if (widths?.max === Number.POSITIVE_INFINITY) throw new Failure('A look-behind must have a maximum length.');
      program.push({ op: 'look', program: compileWhole(node.node, state), negative: node.negative, widths });
      return;
    }
    case 'atomic':
      program.push({ op: 'atomic', program: compileWhole(node.node, state) });
      return;
    case 'backreference':
      // As in Java, a group that does not exist matches nothing.
      if (node.index > state.groups) program.push({ op: 'set', has: () => false });
      else program.push({ op: 'backreference', group: node.index, ignoreCase: node.ignoreCase });
  }
}

function emitChoice(options: readonly RegexNode[], program: Instruction[], state: State): void {
  const jumps: { op: 'jump'; to: number }[] = [];
  for (const [index, option] of options.entries()) {
    if (index === options.length - 1) {
      emit(option, program, state);
      break;
    }
    const split: Instruction = { op: 'split', first: program.length + 1, second: 0 };
    program.push(split);
    emit(option, program, state);
    const jump = { op: 'jump' as const, to: 0 };
    program.push(jump);
    jumps.push(jump);
    split.second = program.length;
  }
  for (const jump of jumps) jump.to = program.length;
}

/** The required repetitions in sequence, then the optional ones nested or as a loop. */
function emitRepeat(node: RegexNode & { readonly kind: 'repeat' }, program: Instruction[], state: State): void {
  if (node.mode === 'possessive') {
    emit({ kind: 'atomic', node: { ...node, mode: 'greedy' } }, program, state);
    return;
  }
  for (let round = 0; round < node.min; round++) emit(node.node, program, state);
  const isLazy = node.mode === 'lazy';
  if (node.max === Number.POSITIVE_INFINITY) {
    const register = state.registers++;
    const start = program.length;
    const split = pushSplit(program);
    program.push({ op: 'save', register });
    emit(node.node, program, state);
    program.push({ op: 'progress', register }, { op: 'jump', to: start });
    aim(split, start + 1, program.length, isLazy);
    return;
  }
  const splits: { split: Split; body: number }[] = [];
  for (let round = node.min; round < node.max; round++) {
    splits.push({ split: pushSplit(program), body: program.length });
    emit(node.node, program, state);
  }
  for (const { split, body } of splits) aim(split, body, program.length, isLazy);
}

type Split = Instruction & { readonly op: 'split' };

function pushSplit(program: Instruction[]): Split {
  const split: Split = { op: 'split', first: 0, second: 0 };
  program.push(split);
  return split;
}

function aim(split: Split, body: number, after: number, isLazy: boolean): void {
  split.first = isLazy ? after : body;
  split.second = isLazy ? body : after;
}

/** A test for code points; the ASCII ones from a table. */
function membership(source: string, { sets }: State): Membership {
  const known = sets.get(source);
  if (known !== undefined) return known;
  const set = new RegExp(`^${source}$`, 'v');
  const ascii = Array.from({ length: 128 }, (_, code) => set.test(String.fromCharCode(code)));
  const has: Membership = (code) => ascii[code] ?? set.test(String.fromCodePoint(code));
  sets.set(source, has);
  return has;
}

/** Minimum and maximum number of UTF-16 units that the node matches. */
function widthsOf(node: RegexNode): Widths {
  switch (node.kind) {
    case 'set':
      return { min: 1, max: 2 };
    case 'sequence':
      return node.nodes
        .map(widthsOf)
        .reduce((a, b) => ({ min: a.min + b.min, max: a.max + b.max }), { min: 0, max: 0 });
    case 'choice':
      return node.options
        .map(widthsOf)
        .reduce((a, b) => ({ min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) }));
    case 'repeat': {
      const { min, max } = widthsOf(node.node);
      return { min: min * node.min, max: max === 0 ? 0 : max * node.max };
    }
    case 'group':
    case 'atomic':
      return widthsOf(node.node);
    case 'anchor':
    case 'look':
      return { min: 0, max: 0 };
    case 'backreference':
      return { min: 0, max: Number.POSITIVE_INFINITY };
  }
}
