// Rule openapi-invalid: the document has the shape that OpenAPI 3.0 prescribes.
import { meantErrors } from '../json-schema/meant-errors.ts';
import { openApiMetaSchema, validateOpenApi } from '../json-schema/openapi-meta-schema.ts';
import { schemaFindings } from '../json-schema/schema-findings.ts';
import type { Rule } from '../rule/rule.ts';

const HELP = 'Write it as the OpenAPI 3.0.3 specification has it (https://spec.openapis.org/oas/v3.0.3).';

/** Source: the official JSON Schema of OpenAPI 3.0, 2021-09-28. */
export const openapiInvalid: Rule = {
  code: 'openapi-invalid',
  severity: 'error',
  find({ root }) {
    return schemaFindings(meantErrors(validateOpenApi(root), openApiMetaSchema()), '', HELP);
  },
};
