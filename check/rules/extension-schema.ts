// Rule extension-schema: every x-amazon-apigateway-* value has the type and the words that API Gateway reads.
import type { Rule } from '../rule.ts';
import { extensionProblems, isUnknownMember } from '../schema/validate-extensions.ts';

/** Source: the extension's page in the API Gateway developer guide, see check/schemas/. Intrinsics pass everywhere. */
export const extensionSchema: Rule = {
  code: 'extension-schema',
  severity: 'error',
  find: (document) => extensionProblems(document, (error) => !isUnknownMember(error)),
};
