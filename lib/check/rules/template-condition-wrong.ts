// The rule template-condition-wrong.
import type { Expression, ReferenceNode } from '../../vtl/index.ts';
import type { Rule } from '../rule/rule.ts';
import { variablesOf } from '../template-flow/template-variables.ts';
import { listStatements } from '../template-flow/walk-template.ts';

export const templateConditionWrong: Rule = {
  code: 'template-condition-wrong',
  severity: 'warning',
  what: 'No condition takes a value of the request by itself for whether the value is there.',
  source:
    'Recorded on AWS: a value that is missing is an empty string, and `#if` takes everything but `false` for true.',
  example: {
    of: 'request template',
    wrong: `{#if($input.params('key'))"PartitionKey": "key"#end}`,
    right: `{#if($input.params('key') != "")"PartitionKey": "key"#end}`,
  },
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      const variables = variablesOf(ast.statements);
      for (const statement of listStatements(ast.statements)) {
        if (statement.kind !== 'if') continue;
        for (const { source, position } of statement.branches
          .flatMap(({ condition }) => operands(condition))
          .filter((reference) => isValue(reference, variables))) {
          yield {
            pointer,
            inTemplate: { line: position.line, column: position.column },
            message: `${title} tests ${source} (line ${position.line}, column ${position.column}), which is true also when the value is missing or empty.`,
            help: `Compare it: #if(${source} != "").`,
          };
        }
      }
    }
  },
};

/** The references that a condition tests by themselves. */
function operands(condition: Expression): ReferenceNode[] {
  if (condition.kind === 'reference') return [condition];
  if (condition.kind === 'not') return operands(condition.operand);
  const isLogical = condition.kind === 'operation' && (condition.operator === '&&' || condition.operator === '||');
  return isLogical ? [...operands(condition.left), ...operands(condition.right)] : [];
}

/** A value of `$input`, or a variable that is set to one and nothing else. */
function isValue({ name, steps }: ReferenceNode, variables: ReadonlyMap<string, readonly Expression[]>): boolean {
  const last = steps.at(-1);
  if (name === 'input') return steps.length === 1 && last?.kind === 'method' && last.arguments.length > 0;
  if (last?.kind === 'method' && last.name !== 'get') return false;
  const values = variables.get(name) ?? [];
  return (
    values.length > 0 &&
    values.every((value) => value.kind === 'reference' && value.name === 'input' && value.steps.length <= 2)
  );
}
