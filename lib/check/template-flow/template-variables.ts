// Which variables a template sets, and to what.
import { remember } from '../../base/index.ts';
import type { Expression, Statement } from '../../vtl/index.ts';

/** The values of every variable that the template sets anywhere; the list of a loop for its variable, nothing for a block. */
export const variablesOf = remember((statements: readonly Statement[]): ReadonlyMap<string, readonly Expression[]> => {
  const found = new Map<string, Expression[]>();
  const add = (name: string, ...values: readonly Expression[]) => {
    found.set(name, [...(found.get(name) ?? []), ...values]);
  };
  const visit = (statement: Statement): void => {
    switch (statement.kind) {
      case 'set':
        add(statement.target.name, statement.value);
        break;
      case 'foreach':
        add(statement.variable, statement.list);
        statement.body.forEach(visit);
        break;
      case 'define':
        add(statement.variable);
        statement.body.forEach(visit);
        break;
      case 'if':
        for (const { body } of statement.branches) body.forEach(visit);
        statement.otherwise.forEach(visit);
        break;
    }
  };
  statements.forEach(visit);
  return found;
});
