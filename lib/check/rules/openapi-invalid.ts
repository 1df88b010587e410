// The rule openapi-invalid.
import { openApiErrors } from '../json-schema/openapi-errors.ts';
import { schemaFindings } from '../json-schema/schema-findings.ts';
import type { Rule } from '../rule/rule.ts';

export const OPENAPI_HELP = 'See the OpenAPI 3.0.3 specification (https://spec.openapis.org/oas/v3.0.3).';

export const openapiInvalid: Rule = {
  code: 'openapi-invalid',
  severity: 'error',
  what: 'Every value has a type that OpenAPI 3.0 allows there and, where it lists values, one of them.',
  source:
    'The official JSON Schema of OpenAPI 3.0, 2021-09-28. What is known to be imported is in `openapi-detail-invalid`.',
  example: {
    of: 'operation',
    wrong: `
      parameters:
        - { name: stream, in: path, required: true, schema: { type: text } }
    `,
    right: `
      parameters:
        - { name: stream, in: path, required: true, schema: { type: string } }
    `,
  },
  find: ({ root }) => schemaFindings(openApiErrors(root).unreadable, '', OPENAPI_HELP),
};
