// The rule extension-detail-invalid.
import { extensionFindings, isScalarSource } from '../json-schema/validate-extensions.ts';
import type { Rule } from '../rule/rule.ts';

export const extensionDetailInvalid: Rule = {
  code: 'extension-detail-invalid',
  severity: 'warning',
  what: 'The source of a parameter mapping is a string, not a number or a boolean.',
  source:
    "The extension's page in the API Gateway Developer Guide (see lib/check/extensions/). A warning, because AWS is recorded to import a mapping whose source is `true`; what it makes of it is not documented.",
  example: {
    of: 'integration',
    wrong: `
      requestParameters:
        integration.request.header.X-Retry: true
    `,
    right: `
      requestParameters:
        integration.request.header.X-Retry: "'true'"
    `,
  },
  find: (document) => extensionFindings(document, isScalarSource),
};
