// Shared by the parts of the compiler: the slots of variables, and the other parts.
import type { Expression, ReferenceNode, Statement } from '../parser/ast.ts';
import type { Emit, Evaluate, Test } from './run.ts';

export interface Compiler {
  /** The slot of a variable. */
  readonly slot: (name: string) => number;
  readonly block: (statements: readonly Statement[]) => Emit;
  readonly value: (node: Expression) => Evaluate;
  readonly test: (node: Expression) => Test;
  readonly reference: (node: ReferenceNode) => Evaluate;
}
