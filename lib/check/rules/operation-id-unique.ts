// Rule operation-id-unique: no two operations have the same operationId.
import type { Rule } from '../rule/rule.ts';

/** Source: OpenAPI 3.0.3, "Operation Object"; import makes it the method's operation name, client generators a function's name. */
export const operationIdUnique: Rule = {
  code: 'operation-id-unique',
  severity: 'error',
  *find({ operations }) {
    const first = new Map<string, string>();
    for (const { value, title, pointer } of operations) {
      const id = value['operationId'];
      if (typeof id !== 'string') continue;
      const other = first.get(id);
      if (other === undefined) first.set(id, title);
      else {
        const message = `${title} and ${other} have the same operationId "${id}".`;
        yield { pointer: `${pointer}/operationId`, message, help: 'Give one of them another.' };
      }
    }
  },
};
