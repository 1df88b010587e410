// The rule response-schema-unsupported.
import { bodySchemas, isInOperation } from '../document/model-schema.ts';
import type { Rule } from '../rule/rule.ts';

const PRIMITIVES: readonly unknown[] = ['string', 'number', 'integer', 'boolean'];

export const responseSchemaUnsupported: Rule = {
  code: 'response-schema-unsupported',
  severity: 'warning',
  what: 'The inline schema of a response body is not a string, number, integer or boolean.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes": primitive inline schemas of responses are not supported.',
  *find({ operations }) {
    for (const { responses, title } of operations) {
      for (const [status, response] of [...responses].filter(([, one]) => isInOperation(one))) {
        for (const { schema, pointer } of bodySchemas(response)) {
          if (!PRIMITIVES.includes(schema['type'])) continue;
          const message = `API Gateway does not support ${JSON.stringify(schema['type'])} as the inline schema of the response ${status} of ${title}.`;
          yield { pointer, message, help: 'Move the schema to components.schemas and reference it.' };
        }
      }
    }
  },
};
