// Rule response-schema-object: the inline schema of a response body is no bare text, number or boolean.
import { pointer } from '../../source/index.ts';
import { bodySchemas } from '../document/model-schema.ts';
import type { Rule } from '../rule/rule.ts';

const PRIMITIVES: readonly unknown[] = ['string', 'number', 'integer', 'boolean'];

/** Source: API Gateway developer guide, "Amazon API Gateway important notes": primitive inline schemas of responses are not supported. */
export const responseSchemaObject: Rule = {
  code: 'response-schema-object',
  severity: 'warning',
  *find({ operations }) {
    for (const { responses, title, pointer: place } of operations) {
      for (const [status, response] of Object.entries(responses)) {
        for (const { schema, pointer: at } of bodySchemas(response, place + pointer('responses', status))) {
          if (!PRIMITIVES.includes(schema['type'])) continue;
          const message = `API Gateway does not support ${JSON.stringify(schema['type'])} as the inline schema of the response ${status} of ${title}.`;
          yield { pointer: at, message, help: 'Name the schema in components.schemas and refer to it.' };
        }
      }
    }
  },
};
