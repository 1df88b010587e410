// Rule extension-invalid: every x-amazon-apigateway-* value has the type and the words that API Gateway reads.
import { extensionFindings, isUnknownMember } from '../json-schema/validate-extensions.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: the extension's page in the API Gateway developer guide, see lib/check/extensions/. Intrinsics pass everywhere. */
export const extensionInvalid: Rule = {
  code: 'extension-invalid',
  severity: 'error',
  find: (document) => extensionFindings(document, (error) => !isUnknownMember(error)),
};
