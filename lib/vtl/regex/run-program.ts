// Runs a compiled regular expression by backtracking, with a stack of its own and a count of steps, so that no pattern and no
// input can block the process or overflow its stack.
import type { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import type { Anchor } from './ast.ts';
import type { CompiledRegex, Instruction, Program } from './program.ts';

/** Marks a stack entry that restores a register; any other entry is a position to continue at. */
const RESTORE = -1;
const MAX_STACK_LENGTH = 3_000_000;
const REGISTERS_PER_STEP = 8;

function registerSteps(registers: readonly number[]): number {
  return Math.ceil(registers.length / REGISTERS_PER_STEP);
}

/** Where a match may end: anywhere, or at one position. */
type End = number | undefined;

/**
 * The registers of the match that begins at `start`, or `undefined`.
 * @param end where the match must end.
 * @throws Failure when it takes too many steps.
 */
export function runProgram(
  regex: CompiledRegex,
  text: string,
  start: number,
  end: End,
  budget: Budget,
): number[] | undefined {
  const registers = new Array<number>(regex.registers).fill(-1);
  // Every start and every look-around copies the registers.
  const machine = { text, registers, steps: registerSteps(registers), limit: budget.regexStepsLeft };
  try {
    const reached = run(machine, regex.program, start, end);
    if (reached === undefined) return undefined;
    registers[0] = start;
    registers[1] = reached;
    return registers;
  } finally {
    budget.spendRegexSteps(machine.steps);
  }
}

interface Machine {
  readonly text: string;
  readonly registers: number[];
  steps: number;
  readonly limit: number;
}

/** The offset where the program ends, or `undefined`. */
function run(machine: Machine, program: Program, start: number, end: End): number | undefined {
  const { text, registers } = machine;
  // Entries of three numbers: instruction, place; or register, its value before, RESTORE.
  const stack: number[] = [];
  let pc = 0;
  let at = start;
  for (;;) {
    if (++machine.steps > machine.limit) throw new Failure('The regular expression takes too many steps.');
    if (stack.length > MAX_STACK_LENGTH) throw new Failure('The regular expression backtracks too deeply.');
    const instruction = program[pc] as Instruction;
    let failed = false;
    switch (instruction.op) {
      case 'set': {
        const code = text.codePointAt(at);
        if (code !== undefined && instruction.has(code)) {
          at += code > 0xffff ? 2 : 1;
          pc++;
        } else failed = true;
        break;
      }
      case 'split':
        stack.push(instruction.second, at, 0);
        pc = instruction.first;
        break;
      case 'jump':
        pc = instruction.to;
        break;
      case 'save':
        stack.push(instruction.register, registers[instruction.register] ?? -1, RESTORE);
        registers[instruction.register] = at;
        pc++;
        break;
      case 'progress':
        // An empty match ends the repetition: continue after its jump.
        pc += registers[instruction.register] === at ? 2 : 1;
        break;
      case 'anchor':
        if (holds(instruction.anchor, text, at)) pc++;
        else failed = true;
        break;
      case 'look':
        if (looks(machine, instruction, at, stack)) pc++;
        else failed = true;
        break;
      case 'atomic': {
        const reached = run(machine, instruction.program, at, undefined);
        if (reached === undefined) failed = true;
        else {
          at = reached;
          pc++;
        }
        break;
      }
      case 'backreference': {
        const length = referenced(machine, instruction.group, instruction.ignoreCase, at);
        if (length === undefined) failed = true;
        else {
          at += length;
          pc++;
        }
        break;
      }
      case 'match':
        if (end === undefined || end === at) return at;
        failed = true;
    }
    if (!failed) continue;
    for (;;) {
      const kind = stack.pop();
      if (kind === undefined) return undefined;
      const value = stack.pop() ?? 0;
      const target = stack.pop() ?? 0;
      if (kind === RESTORE) registers[target] = value;
      else {
        pc = target;
        at = value;
        break;
      }
    }
  }
}

/** Whether the look-around holds. Its groups keep their matches until the stack unwinds past it. */
function looks(machine: Machine, look: Instruction & { readonly op: 'look' }, at: number, stack: number[]): boolean {
  const { registers } = machine;
  const before = [...registers];
  machine.steps += registerSteps(registers);
  const found = finds(machine, look, at);
  for (const [register, value] of before.entries()) {
    if (registers[register] === value) continue;
    if (found && !look.negative) stack.push(register, value, RESTORE);
    else registers[register] = value;
  }
  return found !== look.negative;
}

function finds(machine: Machine, { program, widths }: Instruction & { readonly op: 'look' }, at: number): boolean {
  if (widths === undefined) return run(machine, program, at, undefined) !== undefined;
  for (let width = widths.min; width <= Math.min(widths.max, at); width++) {
    if (run(machine, program, at - width, at) !== undefined) return true;
  }
  return false;
}

function referenced({ text, registers }: Machine, group: number, ignoreCase: boolean, at: number): number | undefined {
  const [from = -1, to = -1] = [registers[2 * group], registers[2 * group + 1]];
  if (from < 0 || to < 0) return undefined;
  const expected = text.slice(from, to);
  const found = text.slice(at, at + expected.length);
  const isSame = ignoreCase ? expected.toLowerCase() === found.toLowerCase() : expected === found;
  return isSame ? expected.length : undefined;
}

function holds(anchor: Anchor, text: string, at: number): boolean {
  switch (anchor) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'end-of-text':
      return at === text.length || at + lineEndLength(text, at) === text.length;
    case 'line-start':
      return at === 0 || (at < text.length && isAfterLineEnd(text, at));
    case 'line-end':
      return at === text.length || lineEndLength(text, at) > 0;
    case 'word-boundary':
      return isWord(before(text, at)) !== isWord(text.codePointAt(at));
    case 'no-word-boundary':
      return isWord(before(text, at)) === isWord(text.codePointAt(at));
  }
}

/** Characters of the line end that begins here; 0 if there is none, as inside `\r\n`. */
function lineEndLength(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  if (text[at] === '\n' && text[at - 1] === '\r') return 0;
  return at < text.length && LINE_ENDS.includes(text.charAt(at)) ? 1 : 0;
}

function isAfterLineEnd(text: string, at: number): boolean {
  return LINE_ENDS.includes(text.charAt(at - 1)) && !(text[at - 1] === '\r' && text[at] === '\n');
}

const LINE_ENDS = '\n\r\u0085\u2028\u2029';

/** The code point that ends here. */
function before(text: string, at: number): number | undefined {
  const pair = text.codePointAt(at - 2) ?? 0;
  return at >= 2 && pair > 0xffff ? pair : text.codePointAt(at - 1);
}

/** Before Java 19 a word has any letters and digits, more than `\w`. */
function isWord(code: number | undefined): boolean {
  return code !== undefined && /[\p{L}\p{Nd}_]/u.test(String.fromCodePoint(code));
}
