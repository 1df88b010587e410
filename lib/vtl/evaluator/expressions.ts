// Expressions: literals, operators and conditions.

import { BIG_NUMBER, ENTRY, JOINED, STEP, VALUE } from '../limits/costs.ts';
import { put } from '../methods/map-methods.ts';
import type { Expression, InterpolationNode, NumberLiteral, OperationNode, RangeNode } from '../parser/ast.ts';
import { type Arithmetic, calculate, compareNumbers, truncate } from '../values/arithmetic.ts';
import { concatenate } from '../values/concatenate.ts';
import { HostObject } from '../values/host-object.ts';
import { isNumber } from '../values/is-number.ts';
import { decimalOf, integerOf, JavaBigInteger, JavaDecimal, JavaDouble } from '../values/java-number.ts';
import { keep } from '../values/keep.ts';
import { toText } from '../values/to-text.ts';
import { JavaList, JavaMap, type Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import { looselyEqual } from './loose-equality.ts';
import { type Evaluate, guarded, located, type Run, type Test } from './run.ts';

export function compileValue(compiler: Compiler, node: Expression): Evaluate {
  switch (node.kind) {
    case 'reference':
      return compiler.reference(node);
    case 'bare-word':
      return () => null;
    case 'literal-text':
    case 'literal-boolean': {
      const { value } = node;
      return () => value;
    }
    case 'literal-number': {
      const value = numberOf(node);
      return () => value;
    }
    case 'interpolation':
      return compileInterpolation(compiler, node);
    case 'list': {
      const items = node.items.map(compiler.value);
      return guarded(node.position, (run) => {
        run.budget.spend(items.length * VALUE);
        const list = new JavaList(items.map((item) => item(run)));
        for (const item of list.items) keep(item, run.budget);
        return list;
      });
    }
    case 'map': {
      const entries = node.entries.map(({ key, value }) => ({
        key: compiler.value(key),
        value: compiler.value(value),
      }));
      return guarded(node.position, (run) => {
        run.budget.spend(entries.length * ENTRY);
        const map = new JavaMap();
        for (const { key, value } of entries) put(map, key(run), value(run), run.budget);
        return map;
      });
    }
    case 'range':
      return compileRange(compiler, node);
    case 'not': {
      const test = compiler.test(node.operand);
      return (run) => !test(run);
    }
    case 'operation':
      return compileOperation(compiler, node);
  }
}

/**
 * A condition. A reference is true unless its value is false (an invalid one is the string "", which is true). A literal other
 * than `true`, a list, a map and a computed number are false.
 */
export function compileTest(compiler: Compiler, node: Expression): Test {
  switch (node.kind) {
    case 'reference': {
      const value = compiler.reference(node);
      return (run) => {
        const result = value(run);
        // Velocity converts anything but a boolean to a string: a block is rendered for its side effects.
        if (result instanceof HostObject) result.print();
        return result !== null && result !== false;
      };
    }
    case 'not': {
      const test = compiler.test(node.operand);
      return (run) => !test(run);
    }
    case 'literal-boolean': {
      const { value } = node;
      return () => value;
    }
    case 'operation': {
      const logical = compileLogical(compiler, node) ?? compileComparison(compiler, node);
      return logical ?? (() => false);
    }
    default:
      return () => false;
  }
}

function numberOf({ text }: NumberLiteral): Value {
  if (/^-?\d+$/.test(text)) return integerOf(text);
  const value = Number(text);
  return Number.isNaN(value) ? decimalOf(text) : new JavaDouble(value);
}

/** A string with references; the most common kind, a single reference, is the string form of its value. */
function compileInterpolation(compiler: Compiler, node: InterpolationNode): Evaluate {
  const [only, ...more] = node.statements;
  if (only?.kind === 'reference' && more.length === 0 && !only.escaped && only.prefix === '') {
    const value = compiler.reference(only);
    return (run) => toText(value(run), run.budget);
  }
  const emit = compiler.block(node.statements);
  return guarded(node.position, (run) => {
    const text = printed(run, emit);
    run.budget.spend(text.length * JOINED);
    return text;
  });
}

/** Removes from the output what `emit` prints, and returns it. */
export function printed(run: Run, emit: (run: Run) => void): string {
  const before = run.out;
  run.out = '';
  try {
    emit(run);
    return run.out;
  } finally {
    run.out = before;
  }
}

function compileRange(compiler: Compiler, node: RangeNode): Evaluate {
  const from = compiler.value(node.from);
  const to = compiler.value(node.to);
  return (run) => {
    const [first, last] = [from(run), to(run)];
    if (!isNumber(first) || !isNumber(last)) return null;
    const start = Number(BigInt.asIntN(32, truncate(first)));
    const end = Number(BigInt.asIntN(32, truncate(last)));
    const length = Math.abs(end - start) + 1;
    try {
      run.budget.spend(length * STEP);
    } catch (error) {
      throw located(error, node.position);
    }
    const step = start >= end ? -1 : 1;
    return new JavaList(Array.from({ length }, (_, index) => start + index * step));
  };
}

function compileOperation(compiler: Compiler, node: OperationNode): Evaluate {
  const logical = compileLogical(compiler, node) ?? compileComparison(compiler, node);
  if (logical !== undefined) return logical;
  const left = compiler.value(node.left);
  const right = compiler.value(node.right);
  const operator = node.operator as Arithmetic;
  const join = operator === '+' ? compileJoin(node) : () => null;
  return (run) => {
    const [a, b] = [left(run), right(run)];
    try {
      run.budget.spend(costOf(a) + costOf(b));
      return isNumber(a) && isNumber(b) ? calculate(operator, a, b) : join(run, a, b);
    } catch (error) {
      throw located(error, node.position);
    }
  };
}

/** Of calculating with the value, or comparing it. */
function costOf(value: Value): number {
  if (typeof value !== 'object') return VALUE;
  return value instanceof JavaBigInteger || value instanceof JavaDecimal ? BIG_NUMBER : VALUE;
}

/** `+` with a string on either side concatenates; a failed computation then prints as written. Otherwise null, as for any operator. */
function compileJoin({ left, right }: OperationNode): (run: Run, left: Value, right: Value) => Value {
  const [leftSource, rightSource] = [left, right].map((node) => (node.kind === 'operation' ? node.source : 'null'));
  return (run, a, b) => {
    if (typeof a !== 'string' && typeof b !== 'string') return null;
    const [first, second] = [a ?? leftSource ?? null, b ?? rightSource ?? null];
    return concatenate(toText(first, run.budget), toText(second, run.budget), run.budget);
  };
}

function compileLogical(compiler: Compiler, node: OperationNode): Test | undefined {
  const { operator } = node;
  if (operator !== '&&' && operator !== '||') return undefined;
  const left = compiler.test(node.left);
  const right = compiler.test(node.right);
  return operator === '&&' ? (run) => left(run) && right(run) : (run) => left(run) || right(run);
}

const ORDER: Readonly<Record<string, (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '>': (difference) => difference > 0,
  '<=': (difference) => difference <= 0,
  '>=': (difference) => difference >= 0,
};

/** Only numbers have an order: `"5" > 3` is false. */
function compileComparison(compiler: Compiler, node: OperationNode): Test | undefined {
  const { operator } = node;
  const holds = ORDER[operator];
  if (operator !== '==' && operator !== '!=' && holds === undefined) return undefined;
  const left = compiler.value(node.left);
  const right = compiler.value(node.right);
  const compare = (run: Run): boolean => {
    const [a, b] = [left(run), right(run)];
    run.budget.spend(costOf(a) + costOf(b));
    if (holds !== undefined) return isNumber(a) && isNumber(b) && holds(compareNumbers(a, b));
    return looselyEqual(a, b, run.budget) === (operator === '==');
  };
  return (run) => {
    try {
      return compare(run);
    } catch (error) {
      throw located(error, node.position);
    }
  };
}
