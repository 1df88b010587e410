// The rule extension-member-unknown.
import { extensionFindings, isUnknownMember } from '../json-schema/validate-extensions.ts';
import type { Rule } from '../rule/rule.ts';

export const extensionMemberUnknown: Rule = {
  code: 'extension-member-unknown',
  severity: 'warning',
  what: 'Every `x-amazon-apigateway-*` object has only members that API Gateway knows.',
  source:
    "The extension's page in the API Gateway Developer Guide (see lib/check/extensions/). A warning, because it is not documented what an import does with an unknown member, such as a misspelled one.",
  example: {
    of: 'integration',
    wrong: 'passThroughBehavior: never',
    right: 'passthroughBehavior: never',
  },
  find: (document) => extensionFindings(document, isUnknownMember),
};
