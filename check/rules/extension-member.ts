// Rule extension-member: an x-amazon-apigateway-* object has no member that API Gateway does not know, such as a misspelt one.
import type { Rule } from '../rule.ts';
import { extensionProblems, isUnknownMember } from '../schema/validate-extensions.ts';

/**
 * A warning, as what import does with such a member is not documented.
 * Source: the extension's page in the API Gateway developer guide, see check/schemas/.
 */
export const extensionMember: Rule = {
  code: 'extension-member',
  severity: 'warning',
  find: (document) => extensionProblems(document, isUnknownMember),
};
