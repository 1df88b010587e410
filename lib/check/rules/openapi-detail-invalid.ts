// The rule openapi-detail-invalid.
import { openApiErrors } from '../json-schema/openapi-errors.ts';
import { schemaFindings } from '../json-schema/schema-findings.ts';
import type { Rule } from '../rule/rule.ts';
import { OPENAPI_HELP } from './openapi-invalid.ts';

export const openapiDetailInvalid: Rule = {
  code: 'openapi-detail-invalid',
  severity: 'warning',
  what: 'The document conforms to the JSON Schema of OpenAPI 3.0, or of Swagger 2.0, also where API Gateway does not require it: members that are missing or unknown, names, and strings that YAML reads as something else.',
  source:
    'The official JSON Schemas of OpenAPI 3.0, 2021-09-28, and of Swagger 2.0. A warning, because AWS is recorded to import documents without `info` or `responses` and with a number as their version.',
  example: {
    of: 'document',
    wrong: `
      info:
        title: Items
        version: 1.0
    `,
    right: `
      info:
        title: Items
        version: '1.0'
    `,
  },
  find: ({ root, specification }) => schemaFindings(openApiErrors(root).tolerated, '', OPENAPI_HELP[specification]),
};
