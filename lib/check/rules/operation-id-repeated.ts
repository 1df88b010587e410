// The rule operation-id-repeated.
import type { Rule } from '../rule/rule.ts';

export const operationIdRepeated: Rule = {
  code: 'operation-id-repeated',
  severity: 'warning',
  what: 'No two operations have the same operationId.',
  source:
    'OpenAPI 3.0.3, "Operation Object". Import uses it as the operation name of the method, client generators use it as the name of a function.',
  example: {
    of: 'document',
    wrong: `
      paths:
        /items:
          get: { operationId: items }
          put: { operationId: items }
    `,
    right: `
      paths:
        /items:
          get: { operationId: listItems }
          put: { operationId: putItem }
    `,
  },
  *find({ operations }) {
    const first = new Map<string, string>();
    for (const { operationId, title, pointer } of operations) {
      if (operationId === undefined) continue;
      const other = first.get(operationId);
      if (other === undefined) first.set(operationId, title);
      else {
        const message = `${title} and ${other} have the same operationId "${operationId}".`;
        yield { pointer: `${pointer}/operationId`, message, help: 'Rename one of them.' };
      }
    }
  },
};
