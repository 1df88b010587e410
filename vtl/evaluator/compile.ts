// Compiles a syntax tree into closures, once per template.
import type { Budget } from '../budget.ts';
import type { Ast } from '../parser/ast.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import { compileTest, compileValue } from './expressions.ts';
import { compileReference } from './references.ts';
import { Interruption, type Run } from './run.ts';
import { compileBlock } from './statements.ts';

/** Renders with these variables; every other one is unset. */
export type Render = (variables: ReadonlyMap<string, Value>, budget: Budget) => string;

export function compile(ast: Ast): Render {
  const slots = new Map<string, number>();
  const compiler: Compiler = {
    slot: (name) => {
      const slot = slots.get(name) ?? slots.size;
      slots.set(name, slot);
      return slot;
    },
    block: (statements) => compileBlock(compiler, statements),
    value: (node) => compileValue(compiler, node),
    test: (node) => compileTest(compiler, node),
    reference: (node) => compileReference(compiler, node),
  };
  const emit = compiler.block(ast.statements);
  return (variables, budget) => {
    const run: Run = { budget, variables: new Array<Value>(slots.size).fill(null), hidden: new Set(), out: '' };
    for (const [name, value] of variables) {
      const slot = slots.get(name);
      if (slot !== undefined) run.variables[slot] = value;
    }
    try {
      emit(run);
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
    }
    return run.out;
  };
}
