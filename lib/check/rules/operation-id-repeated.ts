// Rule operation-id-repeated: no two operations have the same operationId.
import type { Rule } from '../rule/rule.ts';

/** Source: OpenAPI 3.0.3, "Operation Object"; import makes it the method's operation name, client generators a function's name. */
export const operationIdRepeated: Rule = {
  code: 'operation-id-repeated',
  severity: 'error',
  *find({ operations }) {
    const first = new Map<string, string>();
    for (const { operationId, title, pointer } of operations) {
      if (operationId === undefined) continue;
      const other = first.get(operationId);
      if (other === undefined) first.set(operationId, title);
      else {
        const message = `${title} and ${other} have the same operationId "${operationId}".`;
        yield { pointer: `${pointer}/operationId`, message, help: 'Give one of them another.' };
      }
    }
  },
};
