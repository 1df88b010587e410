// The rule extension-invalid.
import { extensionFindings, isScalarSource, isUnknownMember } from '../json-schema/validate-extensions.ts';
import type { Rule } from '../rule/rule.ts';

export const extensionInvalid: Rule = {
  code: 'extension-invalid',
  severity: 'error',
  what: 'Every `x-amazon-apigateway-*` value is one that API Gateway accepts.',
  source:
    "The extension's page in the API Gateway Developer Guide (see lib/check/extensions/). Intrinsic functions are accepted everywhere.",
  example: {
    of: 'integration',
    wrong: 'passthroughBehavior: nowhere',
    right: 'passthroughBehavior: never',
  },
  find: (document) => extensionFindings(document, (error) => !isUnknownMember(error) && !isScalarSource(error)),
};
