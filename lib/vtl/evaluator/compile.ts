// Compiles a syntax tree into closures, once per template.
import type { Budget } from '../limits/budget.ts';
import type { Position } from '../limits/vtl-error.ts';
import type { Ast } from '../parser/ast.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import { compileTest, compileValue } from './expressions.ts';
import { compileReference } from './references.ts';
import { Interruption, located, type Run } from './run.ts';
import { compileBlock } from './statements.ts';

/** Variables by name, with the function that creates each from the input of a rendering. */
export type Variables<Input> = Readonly<Record<string, (input: Input) => Value>>;

export type Render<Input> = (input: Input, budget: Budget) => string;

const START: Position = { offset: 0, line: 1, column: 1 };

/** @param variables created only if the template uses them; all others are unset. */
export function compile<Input>(ast: Ast, variables: Variables<Input>): Render<Input> {
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
  const given = Object.entries(variables).flatMap(([name, make]) => {
    const slot = slots.get(name);
    return slot === undefined ? [] : [{ slot, make }];
  });
  return (input, budget) => {
    const run: Run = {
      budget,
      variables: new Array<Value>(slots.size).fill(null),
      kept: new Array<number>(slots.size).fill(0),
      hidden: new Set(),
      out: '',
    };
    for (const { slot, make } of given) run.variables[slot] = make(input);
    try {
      emit(run);
    } catch (error) {
      if (!(error instanceof Interruption)) throw located(error, ast.statements[0]?.position ?? START);
    }
    return run.out;
  };
}
