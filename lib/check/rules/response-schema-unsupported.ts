// The rule response-schema-unsupported.
import { sharedName } from '../../apigateway/index.ts';
import { bodySchemas, isInOperation } from '../document/model-schema.ts';
import type { Rule } from '../rule/rule.ts';

const PRIMITIVES: readonly unknown[] = ['string', 'number', 'integer', 'boolean'];

export const responseSchemaUnsupported: Rule = {
  code: 'response-schema-unsupported',
  severity: 'warning',
  what: 'The inline schema of a response body is not a string, number, integer or boolean; one finding per document.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes": primitive inline schemas of responses are not supported.',
  example: {
    of: 'operation',
    wrong: `
      responses:
        '200':
          description: The name.
          content:
            application/json:
              schema: { type: string }
    `,
    right: `
      responses:
        '200':
          description: The name.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Name' }
    `,
  },
  *find({ root, operations }) {
    const found = operations.flatMap(({ responses, title }) =>
      [...responses]
        .filter(([, response]) => isInOperation(response))
        .flatMap(([status, response]) => bodySchemas(response).map((node) => ({ ...node, status, title })))
        .filter(({ schema }) => PRIMITIVES.includes(schema['type'])),
    );
    const [first] = found;
    if (!first) return;
    const others = found.length === 1 ? '' : `, nor in ${found.length - 1} more`;
    yield {
      pointer: first.pointer,
      message: `API Gateway does not support ${JSON.stringify(first.schema['type'])} as the inline schema of the response ${first.status} of ${first.title}${others}.`,
      help: `Move the schema to ${sharedName(root, 'schemas')} and reference it.`,
    };
  },
};
