// The rule openapi-invalid.
import type { Specification } from '../../apigateway/index.ts';
import { openApiErrors } from '../json-schema/openapi-errors.ts';
import { schemaFindings } from '../json-schema/schema-findings.ts';
import type { Rule } from '../rule/rule.ts';

export const OPENAPI_HELP: Readonly<Record<Specification, string>> = {
  'openapi-3.0': 'See the OpenAPI 3.0.3 specification (https://spec.openapis.org/oas/v3.0.3).',
  'swagger-2.0': 'See the OpenAPI 2.0 specification (https://spec.openapis.org/oas/v2.0).',
};

export const openapiInvalid: Rule = {
  code: 'openapi-invalid',
  severity: 'error',
  what: 'Every value has a type that OpenAPI 3.0, or Swagger 2.0, allows there and, where it lists values, one of them.',
  source:
    'The official JSON Schemas of OpenAPI 3.0, 2021-09-28, and of Swagger 2.0. What is known to be imported is in `openapi-detail-invalid`.',
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
  find: ({ root, specification }) => schemaFindings(openApiErrors(root).unreadable, '', OPENAPI_HELP[specification]),
};
