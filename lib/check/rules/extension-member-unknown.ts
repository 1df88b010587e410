// Rule extension-member-unknown: an x-amazon-apigateway-* object has no member that API Gateway does not know, such as a misspelt one.
import { extensionFindings, isUnknownMember } from '../json-schema/validate-extensions.ts';
import type { Rule } from '../rule/rule.ts';

/**
 * A warning, as what import does with such a member is not documented.
 * Source: the extension's page in the API Gateway developer guide, see lib/check/extensions/.
 */
export const extensionMemberUnknown: Rule = {
  code: 'extension-member-unknown',
  severity: 'warning',
  find: (document) => extensionFindings(document, isUnknownMember),
};
