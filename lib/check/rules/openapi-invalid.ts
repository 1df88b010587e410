// The rule openapi-invalid.
import { meantErrors } from '../json-schema/meant-errors.ts';
import { openApiMetaSchema, validateOpenApi } from '../json-schema/openapi-meta-schema.ts';
import { schemaFindings } from '../json-schema/schema-findings.ts';
import type { Rule } from '../rule/rule.ts';

const HELP = 'See the OpenAPI 3.0.3 specification (https://spec.openapis.org/oas/v3.0.3).';

export const openapiInvalid: Rule = {
  code: 'openapi-invalid',
  severity: 'error',
  what: 'The document conforms to the JSON Schema of OpenAPI 3.0.',
  source: 'The official JSON Schema of OpenAPI 3.0, 2021-09-28.',
  find({ root }) {
    return schemaFindings(meantErrors(validateOpenApi(root), openApiMetaSchema()), '', HELP);
  },
};
