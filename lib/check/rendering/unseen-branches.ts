// Whether a template compares with values that no sample has: its other branches are then not rendered.
import type { Expression, Statement } from '../../vtl/index.ts';
import { listStatements } from '../template-flow/walk-template.ts';

export function hasUnseenBranches(statements: readonly Statement[]): boolean {
  return listStatements(statements).some(
    (statement) => statement.kind === 'if' && statement.branches.some(({ condition }) => comparesWithValue(condition)),
  );
}

const TESTS = ['contains', 'containsKey', 'endsWith', 'equals', 'equalsIgnoreCase', 'matches', 'startsWith'];

function comparesWithValue(condition: Expression): boolean {
  switch (condition.kind) {
    case 'operation':
      if (isValue(condition.left) || isValue(condition.right)) return true;
      return comparesWithValue(condition.left) || comparesWithValue(condition.right);
    case 'not':
      return comparesWithValue(condition.operand);
    case 'reference':
      return condition.steps.some((step) => step.kind === 'method' && TESTS.includes(step.name));
    default:
      return false;
  }
}

/** Emptiness is among the samples. */
function isValue(expression: Expression): boolean {
  if (expression.kind === 'literal-text') return !['', '{}', '[]', '""'].includes(expression.value);
  return expression.kind === 'literal-number' || expression.kind === 'literal-boolean';
}
