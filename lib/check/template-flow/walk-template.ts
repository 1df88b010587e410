// Walks the syntax tree of a mapping template.
import { remember } from '../../base/index.ts';
import type { Expression, ReferenceNode, SetNode, Statement } from '../../vtl/index.ts';

/** Every reference that is read, in any branch and expression, in template order. */
export const listTemplateReferences = remember((statements: readonly Statement[]): readonly ReferenceNode[] =>
  statements.flatMap((statement) => {
    switch (statement.kind) {
      case 'reference':
        return fromReference(statement);
      case 'set':
        return fromExpression(statement.value);
      case 'if':
        return [
          ...statement.branches.flatMap(({ condition, body }) => [
            ...fromExpression(condition),
            ...listTemplateReferences(body),
          ]),
          ...listTemplateReferences(statement.otherwise),
        ];
      case 'foreach':
        return [...fromExpression(statement.list), ...listTemplateReferences(statement.body)];
      case 'define':
        return listTemplateReferences(statement.body);
      default:
        return [];
    }
  }),
);

/** Every statement, outer before inner, in template order. */
export const listStatements = remember((statements: readonly Statement[]): readonly Statement[] =>
  statements.flatMap((statement) => [statement, ...bodiesOf(statement).flatMap(listStatements)]),
);

function bodiesOf(statement: Statement): (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.branches.map(({ body }) => body), statement.otherwise];
    case 'foreach':
    case 'define':
      return [statement.body];
    default:
      return [];
  }
}

/** Every #set, in any branch. */
export const listTemplateSets = remember((statements: readonly Statement[]): readonly SetNode[] =>
  listStatements(statements).filter((statement) => statement.kind === 'set'),
);

/** The names after the variable, up to the first step that is not a plain member: `$a.b.c.get('d')` → `['b', 'c']`. */
export function memberPath({ steps }: ReferenceNode): string[] {
  const end = steps.findIndex(({ kind }) => kind !== 'property');
  return steps.slice(0, end < 0 ? steps.length : end).flatMap((step) => (step.kind === 'property' ? [step.name] : []));
}

function fromReference(reference: ReferenceNode): readonly ReferenceNode[] {
  const inner = reference.steps.flatMap((step) => {
    if (step.kind === 'method') return step.arguments.flatMap(fromExpression);
    return step.kind === 'index' ? fromExpression(step.index) : [];
  });
  return reference.escaped ? [] : [reference, ...inner];
}

function fromExpression(expression: Expression): readonly ReferenceNode[] {
  switch (expression.kind) {
    case 'reference':
      return fromReference(expression);
    case 'interpolation':
      return listTemplateReferences(expression.statements);
    case 'list':
      return expression.items.flatMap(fromExpression);
    case 'map':
      return expression.entries.flatMap(({ key, value }) => [...fromExpression(key), ...fromExpression(value)]);
    case 'range':
      return [...fromExpression(expression.from), ...fromExpression(expression.to)];
    case 'not':
      return fromExpression(expression.operand);
    case 'operation':
      return [...fromExpression(expression.left), ...fromExpression(expression.right)];
    default:
      return [];
  }
}
